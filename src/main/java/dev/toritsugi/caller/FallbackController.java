package dev.toritsugi.caller;

import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.MenuUrl;
import dev.toritsugi.caller.twiml.StageFailureTwiml;
import dev.toritsugi.menu.MenuPosition;
import dev.toritsugi.caller.twiml.VoicemailTwiml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the fallback URL of the phone numbers. Twilio requests the fallback URL if this
 * server did not return a usable TwiML document for another webhook. If the first voice
 * webhook of the call failed, the call starts again. If the queue result webhook failed,
 * the caller hears the goodbye prompt and is not queued again, because most of these
 * callers have already talked with an operator. If a menu failed, the caller is put into
 * the queue, or hears that the dialled number is closed. A caller who waits, or has left
 * the queue for an offer, returns to the queue. If a webhook of voicemail failed, the
 * caller hears the apology, or the thanks after the message. If any other webhook failed,
 * the caller is connected to the fallback number or hears the apology.
 *
 * @see <a href= "https://www.twilio.com/docs/usage/webhooks/voice-webhooks">Twilio: voice
 * webhooks, fallback URLs and their ErrorUrl</a>
 */
@VoiceWebhook
class FallbackController {

	private static final Logger log = LoggerFactory.getLogger(FallbackController.class);

	private final FirstDocument first;

	private final CallerTwiml documents;

	private final StageFailureTwiml menuFailures;

	private final VoicemailTwiml voicemail;

	private final AfterWaitDocument afterWait;

	FallbackController(FirstDocument first, CallerTwiml documents, StageFailureTwiml menuFailures,
			VoicemailTwiml voicemail, AfterWaitDocument afterWait) {
		this.menuFailures = menuFailures;
		this.first = first;
		this.documents = documents;
		this.voicemail = voicemail;
		this.afterWait = afterWait;
	}

	@PostMapping(path = { "/fallback", "/fallback/" }, consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> continueCall(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "To", defaultValue = "") String dialled,
			@RequestParam(name = "From", defaultValue = "") String caller,
			@RequestParam(name = "QueueResult", defaultValue = "") String result,
			@RequestParam(name = "ErrorCode", defaultValue = "?") String code,
			@RequestParam(name = "ErrorUrl", defaultValue = "") String url) {
		String path = url.replaceFirst("/?([?#].*)?$", "");
		log.warn("{} continues with the fallback: Twilio had error {} at {}", callSid, code,
				path.isEmpty() ? "?" : path);
		if (path.endsWith(EnqueueController.PATH)) {
			return this.first.of(callSid, dialled, caller).toResponse();
		}
		if (path.endsWith(ActionPaths.MENU)) {
			MenuPosition position = MenuUrl.read(url);
			return this.menuFailures.of(position.stage(), dialled, position.language()).toResponse();
		}
		if (path.endsWith(ActionPaths.VOICEMAIL_RECORDED)) {
			return this.voicemail.recorded(null).toResponse();
		}
		if (path.endsWith(ActionPaths.VOICEMAIL) || path.endsWith(ActionPaths.VOICEMAIL_CONSENT)) {
			return this.documents.apology().toResponse();
		}
		if (path.endsWith(ActionPaths.WAITING) || path.endsWith(ActionPaths.OFFER)
				|| QueueResultController.LEFT.equals(result)) {
			return this.afterWait.queueAgain();
		}
		return (path.endsWith(ActionPaths.QUEUE_RESULT) ? this.documents.goodbye() : this.documents.fallbackOrApology())
			.toResponse();
	}

}
