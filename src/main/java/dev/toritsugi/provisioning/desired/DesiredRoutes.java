package dev.toritsugi.provisioning.desired;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.routing.Route;
import dev.toritsugi.callcenter.routing.RouteStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * Converts the definition's routes to fields of the desired workflow.
 */
final class DesiredRoutes {

	private DesiredRoutes() {
	}

	static List<Map<String, Object>> of(CallCenter center) {
		return center.routes().stream().map((route) -> route(route, center)).toList();
	}

	static JsonNode defaultQueue(CallCenter center) {
		return center.queueOfUnmatchedCallers()
			.<JsonNode>map((name) -> StringNode.valueOf(center.queueNameAsDefined(name)))
			.orElse(NullNode.getInstance());
	}

	private static Map<String, Object> route(Route route, CallCenter center) {
		Map<String, Object> fields = new LinkedHashMap<>();
		putIfThere(fields, "name", route.name());
		fields.put("when", route.when());
		List<Map<String, Object>> steps = new ArrayList<>();
		Object queue = null;
		for (RouteStep step : route.steps()) {
			Map<String, Object> each = step(step, queue, center);
			queue = each.get("queue");
			steps.add(each);
		}
		fields.put("steps", steps);
		return fields;
	}

	private static Map<String, Object> step(RouteStep step, @Nullable Object queueBefore, CallCenter center) {
		Map<String, Object> fields = new LinkedHashMap<>();
		putIfThere(fields, "queue", (step.queue() != null) ? center.queueNameAsDefined(step.queue()) : queueBefore);
		putIfThere(fields, "seconds", step.seconds());
		putIfThere(fields, "priority", step.priority());
		putIfThere(fields, "workers", step.workers());
		putIfThere(fields, "order-by", step.orderBy());
		putIfThere(fields, "skip-if", step.skipIf());
		putIfThere(fields, "known-worker-name", step.knownWorkerName());
		putIfThere(fields, "known-worker-sid", step.knownWorkerSid());
		return fields;
	}

	private static void putIfThere(Map<String, Object> fields, String name, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			fields.put(name, value);
		}
	}

}
