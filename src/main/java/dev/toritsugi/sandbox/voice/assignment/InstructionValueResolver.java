package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.voice.call.CallProgressReporter;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads values from an instruction's fields. If a field is missing, derives its value
 * from the reservation's worker or task.
 */
final class InstructionValueResolver {

	private static final int NO_CALL = 40140;

	private static final int INVALID_TO = 40131;

	private static final int INVALID_INSTRUCTION = 55555;

	private static final Pattern ADDRESS = Pattern.compile("\\+[1-9][0-9]{1,14}|(client|sips?):\\S+");

	private final InstructionFields fields;

	private final Reservation reservation;

	private final TaskRouter taskRouter;

	InstructionValueResolver(InstructionFields fields, Reservation reservation, TaskRouter taskRouter) {
		this.fields = fields;
		this.reservation = reservation;
		this.taskRouter = taskRouter;
	}

	String phone(String supervisor) throws InstructionException {
		if (!supervisor.startsWith("WK")) {
			return address(supervisor, INVALID_TO);
		}
		Worker worker = this.taskRouter.workers()
			.find(this.reservation.worker().workspace(), supervisor)
			.orElseThrow(() -> new InstructionException(INVALID_INSTRUCTION, "there is no worker " + supervisor));
		return contact(worker, INVALID_TO);
	}

	void requireCall() throws InstructionException {
		if (!this.reservation.task().attributes().has("call_sid")) {
			throw new InstructionException(NO_CALL, "the task has no call_sid: it was not created by <Enqueue>");
		}
	}

	String to(int code) throws InstructionException {
		String to = this.fields.text("to");
		return (to != null) ? address(to, code) : contact(this.reservation.worker(), code);
	}

	private static String contact(Worker worker, int code) throws InstructionException {
		String address = worker.attributes().path("contact_uri").asString("");
		if (address.isBlank()) {
			throw new InstructionException(code,
					"no \"to\", and worker %s has no contact_uri".formatted(worker.friendlyName()));
		}
		return address(address, code);
	}

	/**
	 * Checks that Twilio can call an address. A national number, such as
	 * {@code 09012345678}, is not such an address.
	 */
	private static String address(String address, int code) throws InstructionException {
		if (!ADDRESS.matcher(address).matches()) {
			throw new InstructionException(code,
					"can't call \"%s\": it must be a number in E.164, client:… or sip:…".formatted(address));
		}
		return address;
	}

	CallProgressReporter.@Nullable Subscription subscription(String name, String method, int code)
			throws InstructionException {
		URI url = this.fields.url(name, code);
		Set<String> events = this.fields.words("status_callback_events", "status_callback_event", "completed");
		for (String event : events) {
			this.fields.oneOf("status_callback_event", event, code, ConferenceValues.CALL_EVENTS);
		}
		return (url != null) ? new CallProgressReporter.Subscription(Webhook.Kind.STATUS, method, url, events,
				Map.of("taskCallSid", attribute("call_sid"))) : null;
	}

	@Nullable Activity postWork(int code) throws InstructionException {
		String sid = this.fields.text("post_work_activity_sid");
		if (sid == null) {
			return null;
		}
		return activities(sid).orElseThrow(() -> new InstructionException(code, "there is no activity " + sid));
	}

	Optional<Activity> activities(@Nullable String sid) {
		return this.taskRouter.activities().find(this.reservation.task().workspace(), sid);
	}

	String attribute(String name) {
		JsonNode attributes = this.reservation.task().attributes();
		return attributes.path(name).asString("");
	}

}
