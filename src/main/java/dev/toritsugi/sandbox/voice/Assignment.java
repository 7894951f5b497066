package dev.toritsugi.sandbox.voice;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.engine.WebhookAnswer;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.EventType;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.taskrouter.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.Workspace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the application what to do with each reservation, and does it.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks">Twilio: handle
 * assignment callbacks</a>
 */
public final class Assignment {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int HTTP_RETRIEVAL_FAILURE = 11200;

	private static final int NO_INSTRUCTION = 40005;

	private static final int INVALID_INSTRUCTION = 55555;

	private static final JsonMapper JSON = new JsonMapper();

	private final Engine engine;

	private final WorkerPhones phones;

	public Assignment(Engine engine, WorkerPhones phones) {
		this.engine = engine;
		this.phones = phones;
	}

	/**
	 * Hears of a new reservation.
	 */
	public void on(TaskRouterEvent event) {
		if (event.type() == EventType.RESERVATION_CREATED && event.reservation() != null) {
			Reservation reservation = event.reservation();
			String url = reservation.task().workflow().settings().assignmentCallbackUrl();
			if (url != null) {
				ask(reservation, url, reservation.task().workflow().settings().fallbackAssignmentCallbackUrl());
			}
		}
	}

	private void ask(Reservation reservation, String url, @Nullable String fallback) {
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
	 * What the application does not say is not done: the reservation stays pending until
	 * somebody accepts or rejects it by REST, or it times out.
	 */
	private void answered(Reservation reservation, WebhookAnswer answer, @Nullable String fallback) {
		if (answer.status() != 200 || !answer.contentType().equals("application/json")) {
			this.engine.alert(HTTP_RETRIEVAL_FAILURE,
					"%s: the assignment callback gave %s, \"%s\"; 200 with JSON counts".formatted(reservation.sid(),
							answer.problem(), answer.contentType()));
			if (fallback != null) {
				ask(reservation, fallback, null);
			}
			return;
		}
		try {
			JsonNode instruction = JSON.readTree(answer.body());
			if (!instruction.isObject() || !instruction.isEmpty()) {
				instruct(reservation, instruction);
			}
		}
		catch (JacksonException ex) {
			this.engine.alert(NO_INSTRUCTION, reservation.sid() + ": the answer is no JSON");
		}
	}

	/**
	 * Carries out an instruction.
	 * @param instruction as an application answers it to an assignment callback
	 */
	public void instruct(Reservation reservation, JsonNode instruction) {
		Workspace workspace = reservation.task().workspace();
		String name = instruction.path("instruction").asString("");
		log.info("{}: the application says {}", reservation.sid(), name);
		switch (name) {
			case "dequeue" -> this.phones.dequeue(reservation, instruction);
			case "accept" -> ifPending(reservation, () -> workspace.reservations().accept(reservation));
			case "reject" -> ifPending(reservation, () -> workspace.reservations()
				.reject(reservation,
						workspace.activities().find(instruction.path("activity_sid").asString("")).orElse(null)));
			case "" -> this.engine.alert(NO_INSTRUCTION, reservation.sid() + ": the answer has no \"instruction\"");
			default -> this.engine.alert(INVALID_INSTRUCTION,
					"%s: the sandbox does not know \"%s\"".formatted(reservation.sid(), name));
		}
	}

	/** The caller may have hung up while the application thought about it. */
	private static void ifPending(Reservation reservation, Runnable instruction) {
		if (reservation.status() == Reservation.Status.PENDING) {
			instruction.run();
		}
		else {
			log.info("{} is {} meanwhile", reservation.sid(), reservation.status().value());
		}
	}

}
