package dev.toritsugi.sandbox.voice.assignment;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.taskrouter.TaskRouter;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.number.CallerIdCheck;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the assignment callback for each new reservation and executes the instruction in
 * the callback's response. Also executes the instructions that REST requests contain.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks">Twilio: handle
 * assignment callbacks</a>
 */
public final class AssignmentService {

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	private static final int NO_INSTRUCTION = 40005;

	private static final JsonMapper JSON = new JsonMapper();

	private final Engine engine;

	private final TaskRouter taskRouter;

	private final CallerIdCheck callerIds;

	private final InstructionExecutor instructions;

	public AssignmentService(Engine engine, TaskRouter taskRouter, CallerIdCheck callerIds,
			InstructionExecutor instructions) {
		this.callerIds = callerIds;
		this.engine = engine;
		this.taskRouter = taskRouter;
		this.instructions = instructions;
	}

	/**
	 * Handles a TaskRouter event. If the event reports a new reservation, sends the
	 * assignment callback.
	 */
	public void on(TaskRouterEvent event) {
		if (event.type() == EventType.RESERVATION_CREATED && event.reservation() != null) {
			Reservation reservation = event.reservation();
			String url = reservation.task().workflow().settings().assignmentCallbackUrl();
			if (url != null) {
				sendCallback(reservation, url,
						reservation.task().workflow().settings().fallbackAssignmentCallbackUrl());
			}
		}
	}

	private void sendCallback(Reservation reservation, String url, @Nullable String fallback) {
		Webhook webhook = Webhook.post(Webhook.Kind.ASSIGNMENT, URI.create(url), parameters(reservation));
		this.engine.send(webhook, (answer) -> answered(reservation, answer, fallback));
	}

	private Map<String, String> parameters(Reservation reservation) {
		Task task = reservation.task();
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("Timestamp", String.valueOf(this.engine.now().getEpochSecond()));
		parameters.put("AccountSid", task.workspace().accountSid());
		parameters.put("WorkspaceSid", task.workspace().sid());
		parameters.put("WorkflowSid", task.workflow().sid());
		parameters.put("TaskQueueSid", (task.queue() != null) ? task.queue().sid() : "");
		parameters.put("WorkerSid", reservation.worker().sid());
		parameters.put("WorkerAttributes", reservation.worker().attributesText());
		parameters.put("TaskSid", task.sid());
		parameters.put("TaskAttributes", task.attributesText());
		parameters.put("TaskAge", String.valueOf(task.age(this.engine.now())));
		parameters.put("TaskPriority", String.valueOf(task.priority()));
		parameters.put("ReservationSid", reservation.sid());
		return parameters;
	}

	/**
	 * Executes the instruction in the response to an assignment callback. If the response
	 * contains no instruction, the reservation stays pending until a REST request accepts
	 * or rejects it or until it times out.
	 */
	private void answered(Reservation reservation, WebhookAnswer answer, @Nullable String fallback) {
		if (answer.failure() != null || answer.status() != 200 || !answer.contentType().equals("application/json")) {
			this.engine.alert(HTTP_RETRIEVAL_FAILURE,
					"%s: the assignment callback failed: %s, Content-Type \"%s\"; it must answer 200 with application/json"
						.formatted(reservation.sid(), answer.problem(), answer.contentType()));
			if (fallback != null) {
				sendCallback(reservation, fallback, null);
			}
			return;
		}
		if (answer.body().isBlank()) {
			return;
		}
		try {
			JsonNode instruction = JSON.readTree(answer.body());
			if (!instruction.isObject() || !instruction.isEmpty()) {
				execute(reservation, InstructionFields.of(instruction));
			}
		}
		catch (JacksonException ex) {
			this.engine.alert(NO_INSTRUCTION, reservation.sid() + ": the assignment callback answered invalid JSON");
		}
		catch (InstructionException ex) {
			this.engine.alert(ex.code(), "%s: %s".formatted(reservation.sid(), ex.getMessage()));
		}
	}

	/**
	 * Executes the assignment instruction that a REST request contains.
	 * @param instruction name of the instruction, such as {@code dequeue}
	 * @param form values of the REST request's parameters, by parameter name
	 * @throws TwilioError if the instruction can't be executed
	 */
	public void instruct(Reservation reservation, String instruction, Map<String, List<String>> form) {
		try {
			execute(reservation, InstructionFields.of(instruction, form));
		}
		catch (InstructionException ex) {
			this.engine.alert(ex.code(), "%s: %s".formatted(reservation.sid(), ex.getMessage()));
			throw TwilioError.badRequest("%s (%d)".formatted(ex.getMessage(), ex.code()));
		}
	}

	private void execute(Reservation reservation, InstructionFields fields) throws InstructionException {
		fields.withoutEffect()
			.forEach((name) -> this.engine
				.note("%s: the field %s has no effect in the sandbox".formatted(reservation.sid(), name)));
		this.instructions.execute(reservation,
				new InstructionReader(fields, reservation, this.taskRouter, this.callerIds).read());
	}

}
