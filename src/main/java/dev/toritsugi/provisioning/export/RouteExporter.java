package dev.toritsugi.provisioning.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Exports a workflow's filters as routes of a definition. Values that a route cannot
 * express are omitted and reported as notes.
 */
final class RouteExporter {

	private static final Set<String> TEXTS = Set.of("queue", "workers", "order-by", "skip-if", "known-worker-name",
			"known-worker-sid");

	private final List<String> notes;

	private final Set<String> names = new HashSet<>();

	private RouteExporter(List<String> notes) {
		this.notes = notes;
	}

	static List<Object> routes(JsonNode routes, List<String> notes) {
		RouteExporter exported = new RouteExporter(notes);
		List<Object> all = new ArrayList<>();
		routes.forEach((route) -> all.add(exported.route(route, all.size() + 1)));
		return all;
	}

	private Map<String, Object> route(JsonNode route, int position) {
		String title = "Route %d (%s)".formatted(position, route.path("name").asString(""));
		Map<String, Object> fields = new LinkedHashMap<>();
		route.properties().forEach((member) -> {
			JsonNode value = member.getValue();
			switch (member.getKey()) {
				case "name" -> name(value.asString(""), title, fields);
				case "when" -> fields.put("when", value.asString(""));
				case "steps" -> fields.put("steps", steps(value, title));
				default -> leaveOut(title, member.getKey(), value);
			}
		});
		return fields;
	}

	/**
	 * Adds the route's name if it is unique. Twilio allows several filters with the same
	 * name, but a definition must not have several routes with the same name.
	 */
	private void name(String name, String title, Map<String, Object> fields) {
		if (name.isBlank() || this.names.add(name.toLowerCase(Locale.ROOT))) {
			fields.put("name", name);
		}
		else {
			this.notes.add("%s has the name of an earlier route. Its name is left out.".formatted(title));
		}
	}

	private List<Object> steps(JsonNode steps, String title) {
		List<Object> all = new ArrayList<>();
		steps.forEach((step) -> all.add(step(step, "%s, step %d".formatted(title, all.size() + 1))));
		return all;
	}

	private Map<String, Object> step(JsonNode step, String title) {
		Map<String, Object> fields = new LinkedHashMap<>();
		step.properties().forEach((member) -> {
			String key = member.getKey();
			JsonNode value = member.getValue();
			if (TEXTS.contains(key)) {
				fields.put(key, value.asString(""));
			}
			else if (value.isInt() && (key.equals("priority") || (key.equals("seconds") && value.asInt() > 0))) {
				fields.put(key, value.asInt());
			}
			else {
				leaveOut(title, key, value);
			}
		});
		return fields;
	}

	private void leaveOut(String title, String key, JsonNode value) {
		this.notes.add("A definition cannot express %s of %s: %s. It is left out.".formatted(key, title, value));
	}

}
