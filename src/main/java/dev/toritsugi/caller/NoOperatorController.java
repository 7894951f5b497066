package dev.toritsugi.caller;

import dev.toritsugi.caller.twiml.AfterWaitTwiml;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the call of a caller whom this server has taken out of the queue. The returned
 * TwiML leads the caller to {@code call-center.waiting.then}, or to
 * {@code when-nobody-works} if this is the reason.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/member-resource">Twilio: Member
 * resource</a>
 */
@VoiceWebhook
class NoOperatorController {

	private static final Logger log = LoggerFactory.getLogger(NoOperatorController.class);

	private final AfterWaitTwiml documents;

	private final RedirectedCallerMetrics metrics;

	private final ApplicationEventPublisher listeners;

	private final TwilioClock time;

	NoOperatorController(AfterWaitTwiml documents, RedirectedCallerMetrics metrics, ApplicationEventPublisher listeners,
			TwilioClock time) {
		this.documents = documents;
		this.metrics = metrics;
		this.listeners = listeners;
		this.time = time;
	}

	@PostMapping(path = { CallerPaths.NO_OPERATOR, CallerPaths.NO_OPERATOR + "/" },
			consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> continueCall(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = CallerPaths.SIGNAL, defaultValue = "") String signal) {
		this.metrics.count(callSid, signal);
		boolean nobodyWorks = RedirectSource.NOBODY_WORKS.tag().equals(signal);
		if (nobodyWorks || RedirectSource.LONGEST_WAIT.tag().equals(signal)) {
			this.listeners.publishEvent(new CallerOptedOut(callSid, this.time.instant()));
		}
		log.info("{} continues outside of the queue: {}", callSid, signal);
		return (nobodyWorks ? this.documents.whenNobodyWorks() : this.documents.then(null)).toResponse();
	}

}
