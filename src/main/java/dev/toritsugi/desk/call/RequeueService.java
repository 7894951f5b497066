package dev.toritsugi.desk.call;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.RoutePreview;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.caller.RequeueTwiml;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.task.TaskNoteService;
import dev.toritsugi.task.WebhookAddress;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Service;

/**
 * Puts the caller of an operator's call into the workflow again, with an attribute that
 * names the queue. The routes in the settings must lead there; a caller is not sent to a
 * queue that the workflow does not choose.
 */
@Service
class RequeueService {

	/** Attribute of the new task with the name of the queue. */
	static final String REQUEUED_TO = "requeued_to";

	/**
	 * Length of the task's attributes, in characters, that leaves room for those that
	 * Twilio and this server add within Twilio's limit of 4,096.
	 */
	private static final int LONGEST = 3900;

	private static final Logger log = LoggerFactory.getLogger(RequeueService.class);

	private final OwnTaskReader tasks;

	private final CallClient calls;

	private final CallCenter center;

	private final RequeueTwiml twiml;

	private final WebhookAddress address;

	private final JsonMapper json;

	RequeueService(OwnTaskReader tasks, CallClient calls, CallCenter center, RequeueTwiml twiml, WebhookAddress address,
			JsonMapper json) {
		this.tasks = tasks;
		this.calls = calls;
		this.center = center;
		this.twiml = twiml;
		this.address = address;
		this.json = json;
	}

	/**
	 * Hands the caller on.
	 * @return the operator's task, which goes into after-call work
	 * @throws OperatorRequestException if the task is a colleague's, its call is not in
	 * progress, or no route leads to the queue
	 */
	Task requeue(TaskSid sid, Destination destination, SignedInOperator operator, Deadline deadline) {
		Task task = this.tasks.own(sid, operator, deadline);
		CallSid call = OwnTaskReader.call(task);
		if (task.status() != Task.Status.ASSIGNED) {
			throw OwnTaskReader.wrongState(task);
		}
		ObjectNode attributes = attributes(task, destination);
		ObjectNode whole = whole(task, attributes);
		requireLength(whole.toString(), LONGEST);
		requireRoute(attributes, whole, destination.queue());
		WebhookBaseUrl server = this.address.find(deadline)
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.TASK_UNSETTLED,
					"This server does not know its own address. Set twilio.public-url."));
		String document = this.twiml.of(attributes.toString(), destination.priority(), server);
		requireLength(document, RequeueTwiml.LONGEST);
		try {
			this.calls.redirect(call, document, deadline);
		}
		catch (TwilioException.Rejected | TwilioException.NotFound ex) {
			log.debug("{} is not in progress: {}", call, ex.getMessage());
			throw new OperatorRequestException(OperatorProblem.TASK_OVER, "The caller has hung up.");
		}
		log.info("{}: {} hands the caller on to queue {}", sid, operator.getUsername(), destination.queue());
		return task;
	}

	private ObjectNode attributes(Task task, Destination destination) {
		ObjectNode attributes = object(this.center.task().attributes());
		String queue = this.center.queues()
			.stream()
			.map(Queue::name)
			.filter(destination.queue()::equalsIgnoreCase)
			.findFirst()
			.orElse(destination.queue());
		attributes.put(REQUEUED_TO, queue);
		String note = (destination.note() != null) ? destination.note()
				: task.attributes().text(TaskNoteService.NOTE).orElse(null);
		if (note != null) {
			attributes.put(TaskNoteService.NOTE, note);
		}
		return attributes;
	}

	/**
	 * Returns the attributes of the new task, which are those of the call and those of
	 * the new place in a queue.
	 */
	private ObjectNode whole(Task task, ObjectNode attributes) {
		ObjectNode whole = object(task.attributes().toString());
		whole.remove(REQUEUED_TO);
		whole.setAll(attributes);
		return whole;
	}

	private static void requireLength(String text, int longest) {
		if (text.length() > longest) {
			throw new OperatorRequestException(OperatorProblem.NOTE_TOO_LONG,
					"The note is too long to be handed on. Shorten it.");
		}
	}

	private void requireRoute(ObjectNode attributes, ObjectNode whole, String queue) {
		if (new RoutePreview(this.center).firstQueue(whole).filter(queue::equalsIgnoreCase).isEmpty()) {
			String name = attributes.path(REQUEUED_TO).asString();
			throw new OperatorRequestException(OperatorProblem.QUEUE_NOT_ROUTED,
					"No route leads to the queue \"%s\". Add a route with when: %s == \"%s\" and a step with this queue at the "
						.formatted(name, REQUEUED_TO, name) + "top of call-center.routes, and run provision apply.");
		}
	}

	private ObjectNode object(String text) {
		JsonNode node = this.json.readTree(text);
		return (node instanceof ObjectNode object) ? object : this.json.createObjectNode();
	}

	/**
	 * Where a caller is handed on to.
	 *
	 * @param queue friendly name of the queue, ignoring case
	 * @param priority priority of the new task, or null for that of the settings
	 * @param note note for the next operator, or null for the note of the operator's task
	 */
	record Destination(String queue, @Nullable Integer priority, @Nullable String note) {

	}

}
