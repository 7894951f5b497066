package dev.toritsugi.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.webhook.TwilioWebhook;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Handles the workspace's event callback and publishes each event as a
 * {@link TaskRouterEvent}. Events of other applications' workflows are not published, so
 * that no listener counts their calls, completes their tasks or moves workers because of
 * them. TaskRouter waits fifteen seconds for the response, so listeners must not send
 * requests to Twilio on the thread that handles the callback.
 */
@TwilioWebhook
class WorkspaceEventsController {

	private static final Logger log = LoggerFactory.getLogger(WorkspaceEventsController.class);

	private final TwilioProperties twilio;

	private final OwnWorkflows workflows;

	private final TwilioClock time;

	private final ApplicationEventPublisher listeners;

	WorkspaceEventsController(TwilioProperties twilio, OwnWorkflows workflows, TwilioClock time,
			ApplicationEventPublisher listeners) {
		this.twilio = twilio;
		this.workflows = workflows;
		this.time = time;
		this.listeners = listeners;
	}

	@PostMapping({ "/events", "/events/" })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void publish(HttpServletRequest request) {
		String type = request.getParameter("EventType");
		if (type == null || !this.twilio.workspaceSid().equals(request.getParameter("WorkspaceSid"))) {
			log.debug("Event {} ignored: it belongs to another workspace", type);
			return;
		}
		String workflow = request.getParameter("WorkflowSid");
		if (workflow != null && !workflow.isBlank() && !this.workflows.contains(workflow)) {
			log.debug("Event {} ignored: it belongs to another application's workflow", type);
			return;
		}
		Map<String, String> parameters = new HashMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
		this.listeners.publishEvent(new TaskRouterEvent(type, at(request), parameters));
	}

	/**
	 * Returns the time at which the event happened. The timestamp may be in milliseconds
	 * or in seconds, because both have been observed and Twilio's page does not document
	 * the unit.
	 */
	private Instant at(HttpServletRequest request) {
		Long millis = number(request.getParameter("TimestampMs"));
		if (millis != null) {
			return Instant.ofEpochMilli(millis);
		}
		Long seconds = number(request.getParameter("Timestamp"));
		return (seconds != null) ? Instant.ofEpochSecond(seconds) : this.time.instant();
	}

	private static @Nullable Long number(@Nullable String text) {
		return (text != null && text.matches("[0-9]{1,15}")) ? Long.valueOf(text) : null;
	}

}
