package dev.toritsugi.caller;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Says how a call goes on that has left the queue: the action of Enqueue. Without it the
 * caller of a full queue would be hung up on in silence. After the talk it says goodbye
 * to a caller who is still there, since the operator hung up first.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/enqueue">Twilio: Enqueue, values
 * of QueueResult</a>
 */
@VoiceWebhook
class QueueResultController {

	static final String PATH = "/queue-result";

	private static final Logger log = LoggerFactory.getLogger(QueueResultController.class);

	private final CallerTwiml documents;

	private final ApplicationEventPublisher listeners;

	QueueResultController(CallerTwiml documents, ApplicationEventPublisher listeners) {
		this.documents = documents;
		this.listeners = listeners;
	}

	@PostMapping(path = PATH, consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> result(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "QueueResult", defaultValue = "?") String result) {
		log.info("{} left the queue: {}", callSid, result);
		RenderedTwiml next = switch (result) {
			case "bridged" -> {
				this.listeners.publishEvent(new CallerLeftQueue(callSid));
				yield this.documents.goodbye();
			}
			case "hangup", "redirected", "redirected-from-bridged", "bridging-in-process" -> this.documents.nothing();
			default -> this.documents.trouble();
		};
		return next.answer();
	}

}
