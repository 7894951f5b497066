package dev.toritsugi.provisioning.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.provisioning.resource.WorkerAttributeFields;
import dev.toritsugi.twilio.rest.JsonResourceClient;
import dev.toritsugi.twilio.rest.TwilioException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and changes the workspace's workers. A worker's activity is read for the doctor
 * only, because operators choose their activity. A worker is in use while a task is
 * assigned or offered to the worker.
 */
class WorkerRepository extends MappedResourceRepository {

	private static final String CAPACITY = "voice-capacity";

	private static final int ATTEMPTS = 5;

	WorkerRepository() {
		super(ResourceKind.WORKER, ResourceEndpoint.inWorkspace("Workers", "workers"));
	}

	@Override
	Map<String, JsonNode> fields(JsonNode answer, String name, AccountContext account) {
		String path = path(answer.path("sid").asString(), account);
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		// Twilio may omit the attributes of workers in a list. Its OpenAPI document
		// mentions no attributes in lists, although the examples in its documentation
		// include them.
		JsonNode worker = answer.path("attributes").isString() ? answer : account.twilio().fetch(path).json();
		WorkerAttributeFields.addFields(attributes(worker), fields);
		fields.put("activity", answer.path("activity_name"));
		fields.put("available", BooleanNode.valueOf(answer.path("available").asBoolean(false)));
		if (account.readsChannels().test(new ResourceState(ResourceKind.WORKER, name, Map.of()))) {
			for (JsonNode channel : channels(path, account)) {
				if (channel.path("task_channel_unique_name").asString("").equals("voice")) {
					fields.put(CAPACITY, channel.path("configured_capacity"));
				}
			}
		}
		return fields;
	}

	@Override
	public boolean isInUse(ExistingResource current, AccountContext account) {
		return channels(path(current, account), account).stream().anyMatch(WorkerRepository::hasTask);
	}

	/**
	 * Whether a worker's channel has a task. A task that is offered but not yet accepted
	 * is not included in assigned_tasks, but reduces the available capacity.
	 */
	private static boolean hasTask(JsonNode channel) {
		return channel.path("assigned_tasks").asInt(0) > 0 || (channel.path("configured_capacity").asInt(0) > 0
				&& channel.path("available_capacity_percentage").asInt(100) < 100);
	}

	@Override
	public String create(ResourceState desired, AccountContext account) {
		String sid = super.create(desired, account);
		// Twilio gives the channels of a new worker a capacity of 1.
		if (desired.field(CAPACITY).asInt(1) != 1) {
			updateCapacity(desired, sid, account);
		}
		return sid;
	}

	@Override
	public void update(ResourceState desired, ExistingResource current, Set<String> fields, AccountContext account) {
		if (fields.contains(CAPACITY)) {
			updateCapacity(desired, current.sid(), account);
		}
		if (fields.stream().allMatch(CAPACITY::equals)) {
			return;
		}
		JsonResourceClient.Fetched present = account.twilio().fetch(path(current, account));
		for (int attempt = 1;; attempt++) {
			try {
				update(desired, current, fields, present, account);
				return;
			}
			catch (TwilioException.Rejected ex) {
				// Twilio rejects the update if the worker's version no longer matches
				// If-Match, for example because of a reservation or an earlier update
				// whose response was lost.
				JsonResourceClient.Fetched now = account.twilio().fetch(path(current, account));
				if (attempt == ATTEMPTS || Objects.equals(now.version(), present.version())) {
					throw ex;
				}
				present = now;
			}
		}
	}

	/**
	 * Updates a worker. An update replaces all attributes at Twilio, so the desired
	 * attributes are merged into the attributes that were just read.
	 */
	private void update(ResourceState desired, ExistingResource current, Set<String> fields,
			JsonResourceClient.Fetched present, AccountContext account) {
		ObjectNode attributes = attributes(present.json()).deepCopy();
		setAttributes(attributes, desired, fields);
		Map<String, String> parameters = new LinkedHashMap<>(Map.of("Attributes", attributes.toString()));
		addName(parameters, desired, fields);
		account.twilio().update(path(current, account), parameters, present.version());
	}

	@Override
	Map<String, String> parameters(ResourceState desired, Set<String> fields, AccountContext account) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		setAttributes(attributes, desired, fields);
		return new LinkedHashMap<>(Map.of("Attributes", attributes.toString()));
	}

	private static void setAttributes(ObjectNode attributes, ResourceState desired, Set<String> fields) {
		desired.fields().forEach((field, value) -> {
			if (fields.contains(field)) {
				WorkerAttributeFields.set(attributes, field, value);
			}
		});
	}

	private static void updateCapacity(ResourceState desired, String sid, AccountContext account) {
		account.twilio()
			.update(path(sid, account) + "/Channels/voice", Map.of("Capacity", desired.field(CAPACITY).asString()),
					null);
	}

	private static List<JsonNode> channels(String worker, AccountContext account) {
		return account.twilio().list(worker + "/Channels", "channels");
	}

	private static String path(String sid, AccountContext account) {
		return account.workspacePath() + "/Workers/" + sid;
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
