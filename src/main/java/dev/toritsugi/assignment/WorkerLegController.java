package dev.toritsugi.assignment;

import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.webhook.TwilioWebhook;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Handles the status callback for the call to an operator's phone. The end of an answered
 * call begins the after-call work. After an unanswered call, this server rejects the
 * reservation, so that TaskRouter offers the caller to the next operator at once.
 */
@TwilioWebhook
class WorkerLegController {

	private static final String PATH = "/assignment/status";

	private static final Logger log = LoggerFactory.getLogger(WorkerLegController.class);

	private final ApplicationEventPublisher listeners;

	private final MissedCallHandler missedCalls;

	private final AssignmentMetrics metrics;

	private final TwilioClock time;

	WorkerLegController(ApplicationEventPublisher listeners, MissedCallHandler missedCalls, AssignmentMetrics metrics,
			TwilioClock time) {
		this.listeners = listeners;
		this.missedCalls = missedCalls;
		this.metrics = metrics;
		this.time = time;
	}

	static String pathFor(WorkerLeg leg) {
		return PATH + "?" + leg.query();
	}

	/**
	 * Handles a status callback by GET or POST. Twilio's page on assignment callbacks
	 * documents GET for this callback, but Twilio's other status callbacks use POST.
	 */
	@RequestMapping(path = { PATH, PATH + "/" }, method = { RequestMethod.GET, RequestMethod.POST })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void status(HttpServletRequest request, @RequestParam(name = "CallStatus", defaultValue = "?") String status) {
		WorkerLeg leg = WorkerLeg.of(request::getParameter);
		if (leg == null) {
			log.warn("Status callback {} ignored: its query names no task, reservation and worker", status);
			return;
		}
		log.info("{} for {}: the worker's leg is {}", leg.reservation(), leg.task(), status);
		switch (status) {
			case "completed" -> {
				this.metrics.answered();
				this.listeners.publishEvent(new TalkEnded(leg.task(), this.time.instant()));
				this.missedCalls.answered(leg);
			}
			case "busy", "no-answer", "failed" -> {
				this.metrics.missed(status);
				this.missedCalls.missed(leg, status);
			}
			default -> log.debug("{}: status {} needs no action", leg.reservation(), status);
		}
	}

}
