package dev.toritsugi.provisioning.desired;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.operator.ReservedWorker;
import dev.toritsugi.callcenter.operator.Operator;
import dev.toritsugi.callcenter.PhoneNumber;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.callcenter.operator.WorkerAttributes;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import dev.toritsugi.provisioning.resource.WorkerAttributeFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/**
 * Derives the desired resources of a Twilio account from the definition of a call centre.
 * The same definition and URLs always result in the same resources.
 */
public final class DesiredState {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final CallCenter center;

	private final WebhookUrls webhooks;

	private final List<ResourceState> resources = new ArrayList<>();

	private DesiredState(CallCenter center, WebhookUrls webhooks) {
		this.center = center;
		this.webhooks = webhooks;
	}

	/**
	 * Returns the desired resources in no particular order.
	 */
	public static List<ResourceState> of(CallCenter center, WebhookUrls webhooks) {
		DesiredState state = new DesiredState(center, webhooks);
		state.workspace();
		state.queues();
		state.workflow();
		center.workers().forEach(state::worker);
		state.reservedWorker();
		state.browserPhone();
		center.phoneNumbers().forEach(state::phoneNumber);
		return List.copyOf(state.resources);
	}

	private void workspace() {
		add(ResourceKind.WORKSPACE, this.center.workspace(), "event-url", this.webhooks.events(), "events",
				new TreeSet<>(WebhookUrls.EVENTS));
		this.center.activities()
			.forEach((activity) -> add(ResourceKind.ACTIVITY, activity.name(), "available", activity.available()));
		add(ResourceKind.WORKSPACE_ACTIVITIES, this.center.workspace(), "default-activity",
				activity(this.center.defaultActivity()), "timeout-activity", activity(this.center.timeoutActivity()));
	}

	private void queues() {
		for (Queue queue : this.center.queues()) {
			add(ResourceKind.QUEUE, queue.name(), "workers", queue.workers(), "max-reserved", queue.maxReserved(),
					"order", queue.order().name());
		}
	}

	private void workflow() {
		add(ResourceKind.WORKFLOW, this.center.workflow(), "assignment-url", this.webhooks.assignment(), "fallback-url",
				this.webhooks.assignmentFallback(), "reservation-timeout", this.center.reservationTimeout().toSeconds(),
				"filters", DesiredFilters.of(this.center), "routes", DesiredRoutes.of(this.center), "default-queue",
				DesiredRoutes.defaultQueue(this.center));
	}

	private void worker(Operator operator) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		fields.put("voice-capacity", JSON.valueToTree(operator.voiceCapacity()));
		WorkerAttributeFields.addFields(WorkerAttributes.of(operator), fields);
		this.resources.add(new ResourceState(ResourceKind.WORKER, String.valueOf(operator.workerName()), fields));
	}

	private void reservedWorker() {
		if (this.center.needsReservedWorker()) {
			Map<String, JsonNode> fields = fields("voice-capacity", 0);
			ReservedWorker.ATTRIBUTES
				.forEach((name, value) -> fields.put(WorkerAttributeFields.field(name), JSON.valueToTree(value)));
			this.resources.add(new ResourceState(ResourceKind.WORKER, ReservedWorker.NAME, fields));
		}
	}

	private void browserPhone() {
		if (!this.center.browserPhone().isBlank()) {
			add(ResourceKind.APPLICATION, this.center.browserPhone(), "voice-url", this.webhooks.enqueue(),
					"voice-method", "POST");
		}
	}

	/**
	 * Adds a phone number without a TwiML application and without a SIP trunk, because a
	 * TwiML application or a SIP trunk would make Twilio ignore the number's URLs.
	 *
	 * @see <a href=
	 * "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">Twilio:
	 * phone numbers</a>
	 */
	private void phoneNumber(PhoneNumber number) {
		Map<String, JsonNode> fields = fields("voice-url", this.webhooks.enqueue(), "voice-method", "POST",
				"voice-fallback-url", this.webhooks.voiceFallback(), "voice-fallback-method", "POST",
				"voice-application", NullNode.getInstance(), "trunk", NullNode.getInstance());
		URI status = number.statusCallback();
		if (status != null) {
			fields.put("status-callback", JSON.valueToTree(status.toString()));
		}
		this.resources.add(new ResourceState(ResourceKind.PHONE_NUMBER, number.number(), fields));
	}

	/**
	 * Returns the name of an activity in the letter case in which the activity is
	 * defined.
	 */
	private String activity(String name) {
		return this.center.activities()
			.stream()
			.map((activity) -> activity.name())
			.filter((defined) -> defined.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElse(name);
	}

	private void add(ResourceKind kind, String name, Object... fields) {
		this.resources.add(new ResourceState(kind, name, fields(fields)));
	}

	private static Map<String, JsonNode> fields(Object... namesAndValues) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.put((String) namesAndValues[i], JSON.valueToTree(namesAndValues[i + 1]));
		}
		return fields;
	}

}
