package dev.toritsugi.provisioning.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Resources as a test writes them: the fields in JSON with single quotes.
 */
final class Resources {

	private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

	private Resources() {
	}

	static Resource resource(Kind kind, String name, String fields) {
		Map<String, JsonNode> all = new LinkedHashMap<>();
		JSON.readTree(fields).properties().forEach((field) -> all.put(field.getKey(), field.getValue()));
		return new Resource(kind, name, all);
	}

	static Resource queue(String name) {
		return resource(Kind.QUEUE, name, "{'max-reserved': 1}");
	}

	/** Each has its own name as SID. */
	static List<Found> found(Resource... resources) {
		return Stream.of(resources).map((resource) -> new Found(resource, resource.name())).toList();
	}

	static List<String> titles(Plan plan) {
		return plan.changes().stream().map(Change::title).toList();
	}

	/** As in {@code field: before → after}. */
	static List<String> fields(Plan plan) {
		return plan.changes()
			.stream()
			.flatMap((change) -> change.fields().stream())
			.map((field) -> field.field() + ": " + field.beforeAndAfter())
			.toList();
	}

}
