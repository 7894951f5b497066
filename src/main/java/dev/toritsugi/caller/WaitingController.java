package dev.toritsugi.caller;

import java.time.Instant;
import java.util.Map;

import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.WaitingTwiml;
import dev.toritsugi.caller.waiting.WaitPlanner;
import dev.toritsugi.caller.waiting.WaitState;
import dev.toritsugi.caller.waiting.WaitStep;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the waitUrl of the verb Enqueue. Returns the next recording or announcement of
 * a caller's wait, or takes the caller out of the queue if the caller has pressed the key
 * of the offers or has waited too long. Twilio then requests the action URL of the verb
 * Enqueue.
 * <p>
 * If this webhook fails, the caller hears a recording and stays in the queue.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue,
 * waitUrl</a>
 */
@VoiceWebhook
class WaitingController {

	private static final Logger log = LoggerFactory.getLogger(WaitingController.class);

	private final WaitPlanner planner;

	private final WaitingTwiml documents;

	private final TwilioClock time;

	WaitingController(WaitPlanner planner, WaitingTwiml documents, TwilioClock time) {
		this.planner = planner;
		this.documents = documents;
		this.time = time;
	}

	@PostMapping(path = { ActionPaths.WAITING, ActionPaths.WAITING + "/", "/enqueue" + ActionPaths.WAITING,
			"/fallback" + ActionPaths.WAITING, "/queue-result" + ActionPaths.WAITING, "/offer" + ActionPaths.WAITING },
			consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> continueWait(@RequestParam Map<String, String> parameters) {
		Instant now = this.time.instant();
		WaitState state = WaitState.of(parameters, now);
		String callSid = parameters.getOrDefault("CallSid", "?");
		if (this.planner.isOfferChosen(state, parameters.getOrDefault("Digits", ""))) {
			log.info("{} pressed the key of the offers after {} s", callSid, state.waited(now).toSeconds());
			return this.documents.leave().toResponse();
		}
		if (this.planner.isTooLong(state, now)) {
			log.info("{} has waited for {} s, which is too long", callSid, state.waited(now).toSeconds());
			return this.documents.leave().toResponse();
		}
		WaitStep step = this.planner.next(state, callSid, now);
		return this.documents.of(step.sound(), step.next().query());
	}

	@ExceptionHandler
	ResponseEntity<byte[]> handle(Exception failure) {
		log.error("The wait of a caller continues without its state", failure);
		return this.documents.withoutState().toResponse();
	}

}
