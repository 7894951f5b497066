package dev.toritsugi.floor;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.expression.AttributeResolver;
import dev.toritsugi.expression.Expression;
import dev.toritsugi.expression.ExpressionException;
import dev.toritsugi.twilio.resource.TaskQueue;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * Evaluates which workers serve which queues, from the queues' expressions. Twilio's list
 * {@code TaskQueues?WorkerSid=} would cost one request per worker, and would report a
 * changed skill only at the next request. Not thread-safe.
 */
final class ServedQueues {

	private static final Logger log = LoggerFactory.getLogger(ServedQueues.class);

	private List<TaskQueue> queues = List.of();

	private final Map<String, Expression> expressions = new LinkedHashMap<>();

	private Map<WorkerSid, Evaluated> evaluated = new HashMap<>();

	/**
	 * Returns the SIDs of the queues that each worker serves. Evaluates the expressions
	 * only for workers that have changed.
	 */
	Map<WorkerSid, Set<String>> of(Collection<Worker> workers, List<TaskQueue> queues) {
		if (!queues.equals(this.queues)) {
			this.queues = queues;
			this.expressions.clear();
			queues.forEach(this::parse);
			this.evaluated.clear();
		}
		Map<WorkerSid, Evaluated> next = new HashMap<>();
		Map<WorkerSid, Set<String>> served = new HashMap<>();
		for (Worker worker : workers) {
			Evaluated known = this.evaluated.get(worker.sid());
			Evaluated current = (known != null && known.worker.equals(worker)) ? known
					: new Evaluated(worker, evaluate(worker));
			next.put(worker.sid(), current);
			served.put(worker.sid(), current.queues);
		}
		this.evaluated = next;
		return served;
	}

	private void parse(TaskQueue queue) {
		String text = queue.targetWorkers();
		try {
			this.expressions.put(queue.sid(),
					(text != null && !text.isBlank()) ? Expression.parse(text) : Expression.EVERYTHING);
		}
		catch (ExpressionException ex) {
			log.warn("No desk shows queue {}, because its expression cannot be evaluated: {}", queue.sid(),
					ex.getMessage());
		}
	}

	private Set<String> evaluate(Worker worker) {
		AttributeResolver names = resolver(worker);
		Set<String> served = new LinkedHashSet<>();
		this.expressions.forEach((sid, expression) -> {
			if (expression.matches(names)) {
				served.add(sid);
			}
		});
		return Set.copyOf(served);
	}

	private static AttributeResolver resolver(Worker worker) {
		JsonNode attributes = JsonMapper.shared().readTree(worker.attributes().toString());
		AttributeResolver byName = AttributeResolver.of(attributes);
		return (path) -> {
			List<String> key = (path.size() > 1 && path.get(0).equals("worker")) ? path.subList(1, path.size()) : path;
			JsonNode field = (key.size() == 1) ? field(worker, key.get(0)) : MissingNode.getInstance();
			return field.isMissingNode() ? byName.value(key) : field;
		};
	}

	private static JsonNode field(Worker worker, String name) {
		return switch (name) {
			case "sid" -> StringNode.valueOf(worker.sid().value());
			case "friendly_name" -> StringNode.valueOf(worker.name());
			case "activity_sid" -> StringNode.valueOf(worker.activitySid());
			default -> MissingNode.getInstance();
		};
	}

	/**
	 * The result for one worker.
	 *
	 * @param worker state of the worker for which the expressions were evaluated
	 * @param queues SIDs of the queues that the worker serves
	 */
	private record Evaluated(Worker worker, Set<String> queues) {

	}

}
