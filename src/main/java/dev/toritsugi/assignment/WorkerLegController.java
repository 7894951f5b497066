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
 * Hears how the call to the operator's phone went: the status callback of our dequeue.
 * Answered and over, the after-call work begins; missed, the caller goes on to the next
 * operator at once.
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
	 * By GET, says Twilio's page on assignment callbacks; by POST as its other status
	 * callbacks, should that change.
	 */
	@RequestMapping(path = PATH, method = { RequestMethod.GET, RequestMethod.POST })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void status(HttpServletRequest request, @RequestParam(name = "CallStatus", defaultValue = "?") String status) {
		WorkerLeg leg = WorkerLeg.of(request::getParameter);
		if (leg == null) {
			log.warn("A leg is {} that is none of ours", status);
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
			default -> log.debug("{}: nothing follows from {}", leg.reservation(), status);
		}
	}

}
