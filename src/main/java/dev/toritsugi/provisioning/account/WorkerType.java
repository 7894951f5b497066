package dev.toritsugi.provisioning.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;
import dev.toritsugi.provisioning.resource.Resource;
import dev.toritsugi.twilio.AccountClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Operators. Each attribute is a field, so that those which others wrote stay; the
 * activity is none: it is the operator's own.
 */
class WorkerType extends TableType {

	private static final String ATTRIBUTE = "attributes.";

	private static final String CAPACITY = "voice-capacity";

	WorkerType() {
		super(Kind.WORKER, Collection.ofWorkspace("Workers", "workers"));
	}

	@Override
	Found found(JsonNode answer, Resource named, String sid, Scope scope) {
		String path = scope.workspacePath() + "/Workers/" + sid;
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		// Twilio's OpenAPI document has a list show no attributes, its examples show
		// them.
		JsonNode whole = answer.path("attributes").isString() ? answer : scope.twilio().fetch(path).json();
		attributes(whole).properties()
			.forEach((attribute) -> fields.put(ATTRIBUTE + attribute.getKey(), attribute.getValue()));
		boolean busy = false;
		if (scope.inDetail().test(named)) {
			for (JsonNode channel : scope.twilio().list(path + "/Channels", "channels")) {
				busy |= channel.path("assigned_tasks").asInt(0) > 0;
				if (channel.path("task_channel_unique_name").asString("").equals("voice")) {
					fields.put(CAPACITY, channel.path("configured_capacity"));
				}
			}
		}
		return new Found(new Resource(Kind.WORKER, named.name(), fields), sid, busy);
	}

	@Override
	public String create(Resource desired, Scope scope) {
		String sid = super.create(desired, scope);
		// A new worker's channels have a capacity of 1, whatever the definition says.
		if (desired.field(CAPACITY).asInt(1) != 1) {
			capacity(desired, sid, scope);
		}
		return sid;
	}

	@Override
	public void update(Resource desired, Found current, Set<String> fields, Scope scope) {
		if (fields.contains(CAPACITY)) {
			capacity(desired, current.sid(), scope);
		}
		if (fields.stream().allMatch(CAPACITY::equals)) {
			return;
		}
		AccountClient.Fetched present = scope.twilio().fetch(path(current, scope));
		ObjectNode attributes = attributes(present.json()).deepCopy();
		write(desired, fields, attributes);
		Map<String, String> parameters = new LinkedHashMap<>(Map.of("Attributes", attributes.toString()));
		if (fields.contains("name")) {
			parameters.put("FriendlyName", desired.name());
		}
		scope.twilio().update(path(current, scope), parameters, present.version());
	}

	@Override
	Map<String, String> parameters(Resource desired, Set<String> fields, Scope scope) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		write(desired, fields, attributes);
		return new LinkedHashMap<>(Map.of("Attributes", attributes.toString()));
	}

	private static void write(Resource desired, Set<String> fields, ObjectNode attributes) {
		desired.fields().forEach((field, value) -> {
			if (field.startsWith(ATTRIBUTE) && fields.contains(field)) {
				String name = field.substring(ATTRIBUTE.length());
				if (value.isNull()) {
					attributes.remove(name);
				}
				else {
					attributes.set(name, value);
				}
			}
		});
	}

	private static void capacity(Resource desired, String sid, Scope scope) {
		scope.twilio()
			.update(scope.workspacePath() + "/Workers/" + sid + "/Channels/voice",
					Map.of("Capacity", desired.field(CAPACITY).asString()), null);
	}

	private static ObjectNode attributes(JsonNode worker) {
		try {
			return (JsonMapper.shared().readTree(worker.path("attributes").asString("{}")) instanceof ObjectNode object)
					? object : JsonMapper.shared().createObjectNode();
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createObjectNode();
		}
	}

}
