package dev.toritsugi.provisioning.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Resource;

/**
 * Whether every queue has somebody who serves it.
 */
class QueuesCheck implements Check {

	@Override
	public List<Finding> findings(Examination examination) {
		List<AttributeResolver> workers = Workers.of(examination);
		List<Finding> findings = new ArrayList<>();
		for (Resource queue : workers.isEmpty() ? List.<Resource>of() : examination.resources(Kind.QUEUE)) {
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
