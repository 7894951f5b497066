package dev.toritsugi.provisioning.doctor.route;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.provisioning.doctor.DoctorCheck;
import dev.toritsugi.provisioning.doctor.DoctorContext;
import dev.toritsugi.provisioning.doctor.Finding;
import dev.toritsugi.provisioning.doctor.worker.ExistingWorkerReader;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Checks that at least one worker matches each queue's expression.
 */
public class QueueCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext context) {
		List<AttributeResolver> workers = ExistingWorkerReader.resolvers(context);
		if (workers.isEmpty()) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		for (ResourceState queue : context.states(ResourceKind.QUEUE)) {
			String expression = queue.field("workers").asString("1==1");
			if (workers.stream().noneMatch((worker) -> matches(worker, expression))) {
				findings.add(new Finding("No worker matches queue %s: %s.".formatted(queue.name(), expression),
						"Callers in this queue wait until they hang up.",
						"Change workers of the queue in call-center.queues, or skills and attributes in "
								+ "call-center.operators."));
			}
		}
		return findings;
	}

	/**
	 * Whether a worker can match an expression. Also true if this server cannot parse the
	 * expression, or if the expression contains activities or channels, whose values
	 * change over time.
	 */
	private static boolean matches(AttributeResolver worker, String expression) {
		try {
			Expression parsed = Expression.parse(expression);
			return parsed.names().stream().anyMatch((name) -> name.contains("channel.") || name.startsWith("activity_"))
					|| parsed.matches(worker);
		}
		catch (ExpressionException ex) {
			return true;
		}
	}

}
