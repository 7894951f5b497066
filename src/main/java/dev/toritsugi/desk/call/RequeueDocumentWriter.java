package dev.toritsugi.desk.call;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import dev.toritsugi.caller.RequeueTwiml;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.task.TaskNoteService;
import dev.toritsugi.task.WebhookAddress;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Writes the TwiML that puts the caller of an operator's call into the workflow again,
 * with an attribute that names the queue. The routes in the settings must lead there; a
 * caller is not sent to a queue that the workflow does not choose.
 */
@Component
class RequeueDocumentWriter {

	/**
	 * Length of the task's attributes, in characters, that leaves room for those that
	 * Twilio and this server add within Twilio's limit of 4,096.
	 */
	private static final int LONGEST = 3900;

	private final CallCenter center;

	private final RequeueRoutes routes;

	private final RequeueTwiml twiml;

	private final WebhookAddress address;

	private final JsonMapper json;

	RequeueDocumentWriter(CallCenter center, RequeueRoutes routes, RequeueTwiml twiml, WebhookAddress address,
			JsonMapper json) {
		this.center = center;
		this.routes = routes;
		this.twiml = twiml;
		this.address = address;
		this.json = json;
	}

	/**
	 * Writes the TwiML.
	 * @param task the operator's task
	 * @throws OperatorRequestException if no route leads to the queue, or if the note is
	 * too long
	 */
	String write(Task task, RequeueDestination destination, Deadline deadline) {
		ObjectNode attributes = attributes(task, destination);
		ObjectNode whole = whole(task, attributes);
		requireLength(whole.toString(), LONGEST);
		requireRoute(attributes, whole, destination.queue());
		WebhookBaseUrl server = this.address.find(deadline)
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.TASK_UNSETTLED,
					"This server does not know its own address. Set twilio.public-url."));
		String language = task.attributes()
			.text(TaskAttributeNames.LANGUAGE)
			.filter(this.center.menu().languages()::contains)
			.orElse(null);
		String document = this.twiml.of(attributes.toString(), destination.priority(), language, server);
		requireLength(document, RequeueTwiml.LONGEST);
		return document;
	}

	/**
	 * Returns the attributes that this server sets on the new task. They contain what the
	 * caller has chosen in menus, except for the queue.
	 */
	private ObjectNode attributes(Task task, RequeueDestination destination) {
		ObjectNode attributes = object(this.center.task().attributes());
		ObjectNode earlier = object(task.attributes().toString());
		this.center.menu()
			.attributeNames()
			.stream()
			.filter(earlier::has)
			.forEach((name) -> attributes.set(name, earlier.get(name)));
		attributes.put(RequeueRoutes.REQUEUED_TO, this.center.queueNameAsDefined(destination.queue()));
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
		whole.remove(RequeueRoutes.REQUEUED_TO);
		whole.remove(RequeueRecord.ATTRIBUTE);
		whole.remove(TaskAttributeNames.QUEUE);
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
		if (!this.routes.lead(queue, whole)) {
			String name = attributes.path(RequeueRoutes.REQUEUED_TO).asString();
			throw new OperatorRequestException(OperatorProblem.QUEUE_NOT_ROUTED,
					"No route leads to the queue \"%s\". Add a route with when: %s == \"%s\" and a step with this queue at the "
						.formatted(name, RequeueRoutes.REQUEUED_TO, name)
							+ "top of call-center.routes, and run provision apply.");
		}
	}

	private ObjectNode object(String text) {
		JsonNode node = this.json.readTree(text);
		return (node instanceof ObjectNode object) ? object : this.json.createObjectNode();
	}

}
