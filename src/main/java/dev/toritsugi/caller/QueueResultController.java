package dev.toritsugi.caller;

import java.util.Map;

import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.AfterWaitTwiml;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.RenderedTwiml;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * Handles the action URL of the Enqueue verb, which Twilio requests when a call leaves
 * the queue. If the operator hung up first, the caller is still on the line and hears the
 * goodbye prompt. A caller who has left the queue for an offer, or after the longest
 * wait, is led on. If the call could not be connected, for instance because the queue is
 * full, the caller is led to {@code call-center.waiting.then}. The TwiML must not be
 * empty, because Twilio would then hang up without a message.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue, values
 * of QueueResult</a>
 */
@VoiceWebhook
class QueueResultController {

	private static final Logger log = LoggerFactory.getLogger(QueueResultController.class);

	static final String LEFT = "leave";

	private final CallerTwiml documents;

	private final AfterWaitTwiml notConnected;

	private final AfterWaitDocument afterWait;

	private final ApplicationEventPublisher listeners;

	private final TwilioClock time;

	QueueResultController(CallerTwiml documents, AfterWaitTwiml notConnected, AfterWaitDocument afterWait,
			ApplicationEventPublisher listeners, TwilioClock time) {
		this.documents = documents;
		this.notConnected = notConnected;
		this.afterWait = afterWait;
		this.listeners = listeners;
		this.time = time;
	}

	@PostMapping(path = { ActionPaths.QUEUE_RESULT, ActionPaths.QUEUE_RESULT + "/",
			"/enqueue" + ActionPaths.QUEUE_RESULT, "/fallback" + ActionPaths.QUEUE_RESULT,
			"/offer" + ActionPaths.QUEUE_RESULT, "/queue-result" + ActionPaths.QUEUE_RESULT },
			consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> result(@RequestParam Map<String, String> parameters) {
		String callSid = parameters.getOrDefault("CallSid", "?");
		String result = parameters.getOrDefault("QueueResult", "?");
		log.info("{} left the queue: {}", callSid, result);
		if (LEFT.equals(result)) {
			return this.afterWait.afterLeave(parameters, this.time.instant());
		}
		CallerTwiml documents = this.documents.in(parameters.get(ActionPaths.LANGUAGE));
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
			default -> this.notConnected.then(parameters.get(ActionPaths.LANGUAGE));
		};
		return next.toResponse();
	}

	/**
	 * Returns TwiML if this webhook fails. A caller who has left the queue returns to it.
	 */
	@ExceptionHandler
	ResponseEntity<byte[]> handle(Exception failure, WebRequest request) {
		log.error("The end of a wait could not be handled", failure);
		return LEFT.equals(request.getParameter("QueueResult")) ? this.afterWait.queueAgain()
				: this.documents.fallbackOrApology().toResponse();
	}

}
