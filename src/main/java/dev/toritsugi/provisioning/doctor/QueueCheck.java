package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;

/**
 * Whether every queue has somebody who serves it.
 */
class QueueCheck implements DoctorCheck {

	@Override
	public List<Finding> findings(DoctorContext examination) {
		List<AttributeResolver> workers = WorkerAttributeReader.of(examination);
		List<Finding> findings = new ArrayList<>();
		for (ResourceState queue : workers.isEmpty() ? List.<ResourceState>of()
				: examination.resources(ResourceKind.QUEUE)) {
			String expression = queue.field("workers").asString("1==1");
			if (workers.stream().noneMatch((worker) -> serves(worker, expression))) {
				findings.add(new Finding("No worker matches the queue %s: %s".formatted(queue.name(), expression),
						"callers in it wait for nobody",
						"workers of the queue in call-center.queues, or skills and attributes of operators"));
			}
		}
		return findings;
	}

	/** Of what we can't read nothing is said: Twilio may read it. */
	private static boolean serves(AttributeResolver worker, String expression) {
		try {
			Expression parsed = Expression.parse(expression);
			// Of activities and channels we know nothing here.
			return parsed.names().stream().anyMatch((name) -> name.contains("channel.") || name.startsWith("activity_"))
					|| parsed.matches(worker);
		}
		catch (ExpressionException ex) {
			return true;
		}
	}

}
