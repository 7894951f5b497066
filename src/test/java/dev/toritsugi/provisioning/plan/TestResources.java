package dev.toritsugi.provisioning.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Resources as a test writes them: the fields in JSON with single quotes.
 */
final class TestResources {

	private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

	private TestResources() {
	}

	static ResourceState resource(ResourceKind kind, String name, String fields) {
		Map<String, JsonNode> all = new LinkedHashMap<>();
		JSON.readTree(fields).properties().forEach((field) -> all.put(field.getKey(), field.getValue()));
		return new ResourceState(kind, name, all);
	}

	static ResourceState queue(String name) {
		return resource(ResourceKind.QUEUE, name, "{'max-reserved': 1}");
	}

	/** Each has its own name as SID. */
	static List<ExistingResource> found(ResourceState... resources) {
		return Stream.of(resources).map((resource) -> new ExistingResource(resource, resource.name())).toList();
	}

	static List<String> titles(Plan plan) {
		return plan.changes().stream().map(PlannedChange::title).toList();
	}

	/** As in {@code field: before -> after}. */
	static List<String> fields(Plan plan) {
		return plan.changes()
			.stream()
			.flatMap((change) -> change.fields().stream())
			.map((field) -> field.field() + ": " + field.beforeAndAfter())
			.toList();
	}

}
