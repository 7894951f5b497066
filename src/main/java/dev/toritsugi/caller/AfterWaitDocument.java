package dev.toritsugi.caller;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.toritsugi.callcenter.waiting.WaitingSettings;
import dev.toritsugi.caller.twiml.AfterWaitTwiml;
import dev.toritsugi.caller.twiml.EnqueueTwiml;
import dev.toritsugi.caller.waiting.WaitPlanner;
import dev.toritsugi.caller.waiting.WaitState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Chooses the TwiML for a caller who has left the queue by the verb Leave. The action URL
 * of the verb Enqueue is fixed when the caller enters the queue, so it does not contain
 * why the caller has left: the time in the queue shows whether it was the longest wait or
 * the key of the offers.
 */
@Component
class AfterWaitDocument {

	private static final Logger log = LoggerFactory.getLogger(AfterWaitDocument.class);

	/**
	 * Query for a caller who returns to the queue if the state of the wait is unknown.
	 */
	private static final String UNKNOWN_STATE = EnqueueTwiml.RETURNED + "=true";

	private final WaitingSettings settings;

	private final WaitPlanner planner;

	private final AfterWaitTwiml documents;

	private final ApplicationEventPublisher listeners;

	AfterWaitDocument(WaitingSettings settings, WaitPlanner planner, AfterWaitTwiml documents,
			ApplicationEventPublisher listeners) {
		this.settings = settings;
		this.planner = planner;
		this.documents = documents;
		this.listeners = listeners;
	}

	/**
	 * Returns the TwiML for a caller who has just left the queue, and publishes
	 * {@link CallerOptedOut}.
	 * @param parameters parameters of the request to the action URL
	 */
	ResponseEntity<byte[]> afterLeave(Map<String, String> parameters, Instant now) {
		WaitState state = WaitState.of(parameters, now);
		String callSid = parameters.getOrDefault("CallSid", "?");
		// A task of a later wait is created now, so half of the wait tells both apart
		// even if Twilio's clock and this server's clock differ by seconds.
		Instant enqueued = WaitState.enqueued(parameters, now).orElse(state.since());
		this.listeners.publishEvent(
				new CallerOptedOut(callSid, now.minusMillis((now.toEpochMilli() - enqueued.toEpochMilli()) / 2)));
		List<String> offers = this.settings.offers();
		if (this.planner.isTooLong(state, now) || state.returned()) {
			return this.documents.then(state.language()).toResponse();
		}
		if (offers.isEmpty()) {
			log.warn("{} has left the queue although there are no offers; the caller returns to the queue", callSid);
			return queueAgain(state, now);
		}
		return (offers.size() == 1) ? this.documents.offer(offers.get(0), state.language()).toResponse()
				: this.documents.choice(state.language(), state.query());
	}

	/** Returns the TwiML for a caller who was asked for an offer. */
	ResponseEntity<byte[]> afterChoice(Map<String, String> parameters, Instant now) {
		String digits = parameters.getOrDefault("Digits", "");
		WaitState state = WaitState.of(parameters, now);
		List<String> offers = this.settings.offers();
		for (int i = 0; i < offers.size(); i++) {
			if (digits.equals(String.valueOf(i + 1))) {
				return this.documents.offer(offers.get(i), state.language()).toResponse();
			}
		}
		return queueAgain(state, now);
	}

	/** Returns the TwiML that puts a caller into the queue again. */
	ResponseEntity<byte[]> queueAgain() {
		return this.documents.queueAgain(null, null, UNKNOWN_STATE);
	}

	private ResponseEntity<byte[]> queueAgain(WaitState state, Instant now) {
		return this.documents.queueAgain(state.attributes(), state.priority(), this.planner.back(state, now).query());
	}

}
