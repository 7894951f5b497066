package dev.toritsugi.provisioning.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.rest.TwilioException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Operators. Each attribute is a field, so that those which others wrote stay; the
 * activity is none: it is the operator's own.
 */
class WorkerRepository extends MappedResourceRepository {

	private static final String ATTRIBUTE = "attributes.";

	private static final String CAPACITY = "voice-capacity";

	private static final int ATTEMPTS = 5;

	WorkerRepository() {
		super(ResourceKind.WORKER, ResourceEndpoint.ofWorkspace("Workers", "workers"));
	}

	@Override
	ExistingResource found(JsonNode answer, ResourceState named, String sid, AccountContext scope) {
		String path = scope.workspacePath() + "/Workers/" + sid;
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		// Twilio's OpenAPI document has a list show no attributes, its examples show
		// them.
		JsonNode whole = answer.path("attributes").isString() ? answer : scope.twilio().fetch(path).json();
		attributes(whole).properties()
			.forEach((attribute) -> fields.put(ATTRIBUTE + attribute.getKey(), attribute.getValue()));
		if (scope.inDetail().test(named)) {
			for (JsonNode channel : scope.twilio().list(path + "/Channels", "channels")) {
				if (channel.path("task_channel_unique_name").asString("").equals("voice")) {
					fields.put(CAPACITY, channel.path("configured_capacity"));
				}
			}
		}
		return new ExistingResource(new ResourceState(ResourceKind.WORKER, named.name(), fields), sid);
	}

	@Override
	public boolean isMissed(ExistingResource current, AccountContext scope) {
		return scope.twilio()
			.list(path(current, scope) + "/Channels", "channels")
			.stream()
			.anyMatch(WorkerRepository::isTaken);
	}

	/** By a call, or by one that rings: the first number does not count that. */
	private static boolean isTaken(JsonNode channel) {
		return channel.path("assigned_tasks").asInt(0) > 0 || (channel.path("configured_capacity").asInt(0) > 0
				&& channel.path("available_capacity_percentage").asInt(100) < 100);
	}

	@Override
	public String create(ResourceState desired, AccountContext scope) {
		String sid = super.create(desired, scope);
		// A new worker's channels have a capacity of 1, whatever the definition says.
		if (desired.field(CAPACITY).asInt(1) != 1) {
			capacity(desired, sid, scope);
		}
		return sid;
	}

	@Override
	public void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext scope) {
		if (fields.contains(CAPACITY)) {
			capacity(desired, current.sid(), scope);
		}
		if (fields.stream().allMatch(CAPACITY::equals)) {
			return;
		}
		JsonResourceClient.Fetched present = scope.twilio().fetch(path(current, scope));
		for (int attempt = 1;; attempt++) {
			try {
				write(desired, current, fields, present, scope);
				return;
			}
			catch (TwilioException.Rejected ex) {
				// Whoever is offered a call has another version then, and so has who was
				// changed by a request whose answer was lost.
				JsonResourceClient.Fetched now = scope.twilio().fetch(path(current, scope));
				if (attempt == ATTEMPTS || Objects.equals(now.version(), present.version())) {
					throw ex;
				}
				present = now;
			}
		}
	}

	private void write(ResourceState desired, ExistingResource current, Set<String> fields,
			JsonResourceClient.Fetched present, AccountContext scope) {
		ObjectNode attributes = attributes(present.json()).deepCopy();
		write(desired, fields, attributes);
		Map<String, String> parameters = new LinkedHashMap<>(Map.of("Attributes", attributes.toString()));
		if (fields.contains("name")) {
			parameters.put("FriendlyName", desired.name());
		}
		scope.twilio().update(path(current, scope), parameters, present.version());
	}

	@Override
	Map<String, String> parameters(ResourceState desired, Set<String> fields, AccountContext scope) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		write(desired, fields, attributes);
		return new LinkedHashMap<>(Map.of("Attributes", attributes.toString()));
	}

	private static void write(ResourceState desired, Set<String> fields, ObjectNode attributes) {
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

	private static void capacity(ResourceState desired, String sid, AccountContext scope) {
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
