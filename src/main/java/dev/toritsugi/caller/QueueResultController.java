package dev.toritsugi.caller;

import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.RenderedTwiml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the action URL of the Enqueue verb, which Twilio requests when a call leaves
 * the queue. If the operator hung up first, the caller is still on the line and hears the
 * goodbye prompt. If the call could not be connected, for instance because the queue is
 * full, the returned TwiML dials the fallback number or plays the apology. The TwiML must
 * not be empty, because Twilio would then hang up without a message.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue, values
 * of QueueResult</a>
 */
@VoiceWebhook
class QueueResultController {

	private static final Logger log = LoggerFactory.getLogger(QueueResultController.class);

	private final CallerTwiml documents;

	private final ApplicationEventPublisher listeners;

	QueueResultController(CallerTwiml documents, ApplicationEventPublisher listeners) {
		this.documents = documents;
		this.listeners = listeners;
	}

	@PostMapping(path = { ActionPaths.QUEUE_RESULT, ActionPaths.QUEUE_RESULT + "/",
			"/enqueue" + ActionPaths.QUEUE_RESULT, "/fallback" + ActionPaths.QUEUE_RESULT },
			consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> result(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = ActionPaths.LANGUAGE, required = false) @Nullable String language,
			@RequestParam(name = "QueueResult", defaultValue = "?") String result) {
		log.info("{} left the queue: {}", callSid, result);
		CallerTwiml documents = this.documents.in(language);
		RenderedTwiml next = switch (result) {
			case "bridged" -> {
				this.listeners.publishEvent(new CallerLeftQueue(callSid));
				yield documents.goodbye();
			}
			case "hangup" -> {
				this.listeners.publishEvent(new CallerHungUp(callSid));
				yield documents.empty();
			}
			case "redirected", "redirected-from-bridged", "bridging-in-process" -> documents.empty();
			default -> documents.fallbackOrApology();
		};
		return next.toResponse();
	}

}
