package dev.toritsugi.caller.voicemail;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.PhoneNumber;
import dev.toritsugi.callcenter.voicemail.RecordingNotice;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;
import dev.toritsugi.caller.VoiceWebhook;
import dev.toritsugi.caller.twiml.ActionPaths;
import dev.toritsugi.caller.twiml.CallerTwiml;
import dev.toritsugi.caller.twiml.VoicemailTwiml;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the calls of callers who leave a message. The callers hear the recording
 * notice, if the number has one, and record the message after the tone. If this
 * controller fails, the caller hears the apology and is not put into a queue, because no
 * operator may be at work.
 */
@VoiceWebhook
class VoicemailController {

	private static final Logger log = LoggerFactory.getLogger(VoicemailController.class);

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String YES = "1";

	private final CallCenter center;

	private final VoicemailTwiml documents;

	private final CallerTwiml general;

	private final MessageLimit limit;

	private final Map<String, RecordingNotice> notices;

	VoicemailController(CallCenter center, VoicemailTwiml documents, CallerTwiml general, MessageLimit limit) {
		this.center = center;
		this.documents = documents;
		this.general = general;
		this.limit = limit;
		this.notices = center.phoneNumbers()
			.stream()
			.collect(Collectors.toMap(PhoneNumber::number, PhoneNumber::recordingNotice, (first, second) -> first));
	}

	@PostMapping(path = { ActionPaths.VOICEMAIL, ActionPaths.VOICEMAIL + "/", "/enqueue" + ActionPaths.VOICEMAIL,
			"/fallback" + ActionPaths.VOICEMAIL, "/queue-result" + ActionPaths.VOICEMAIL }, consumes = FORM)
	ResponseEntity<byte[]> begin(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "To", defaultValue = "") String dialled,
			@RequestParam(name = ActionPaths.LANGUAGE, required = false) @Nullable String language) {
		if (this.center.voicemail() == null || this.limit.isReached()) {
			log.warn("{} can leave no message: {}", callSid, (this.center.voicemail() == null)
					? "call-center.voicemail is missing" : "call-center.voicemail.daily-limit is reached");
			return this.general.apology().toResponse();
		}
		log.info("{} is asked for a message", callSid);
		RecordingNotice notice = this.notices.getOrDefault(dialled, RecordingNotice.ANNOUNCE);
		return this.documents.begin(notice, language).toResponse();
	}

	/** Handles the answer of a caller who was asked for consent to the recording. */
	@PostMapping(path = { ActionPaths.VOICEMAIL_CONSENT, ActionPaths.VOICEMAIL_CONSENT + "/",
			"/enqueue" + ActionPaths.VOICEMAIL_CONSENT, "/fallback" + ActionPaths.VOICEMAIL_CONSENT,
			"/queue-result" + ActionPaths.VOICEMAIL_CONSENT }, consumes = FORM)
	ResponseEntity<byte[]> consent(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "Digits", defaultValue = "") String digits,
			@RequestParam(name = ActionPaths.LANGUAGE, required = false) @Nullable String language) {
		boolean agreed = digits.equals(YES);
		log.info("{} {} to the recording", callSid, agreed ? "agreed" : "did not agree");
		return (agreed ? this.documents.agreed(language) : this.documents.refused(language)).toResponse();
	}

	/**
	 * Handles the end of a recording. Twilio also sends this request if the caller has
	 * hung up.
	 */
	@PostMapping(path = { ActionPaths.VOICEMAIL_RECORDED, ActionPaths.VOICEMAIL_RECORDED + "/",
			"/enqueue" + ActionPaths.VOICEMAIL_RECORDED, "/fallback" + ActionPaths.VOICEMAIL_RECORDED,
			"/queue-result" + ActionPaths.VOICEMAIL_RECORDED }, consumes = FORM)
	ResponseEntity<byte[]> recorded(@RequestParam(name = "CallSid", defaultValue = "?") String callSid,
			@RequestParam(name = "RecordingDuration", defaultValue = "") String seconds,
			@RequestParam(name = ActionPaths.LANGUAGE, required = false) @Nullable String language) {
		if (isTooShort(seconds)) {
			log.info("{} left no message: {} s were recorded", callSid, seconds);
			return this.documents.notRecorded(language).toResponse();
		}
		log.info("{} left a message of {} s", callSid, seconds);
		this.limit.count(callSid);
		return this.documents.recorded(language).toResponse();
	}

	/** Whether a recording is too short. Returns false if its length is unknown. */
	private boolean isTooShort(String seconds) {
		Duration shortest = Optional.ofNullable(this.center.voicemail())
			.map(VoicemailSettings::shortest)
			.orElse(Duration.ZERO);
		return seconds.matches("[0-9]{1,6}") && Long.parseLong(seconds) < shortest.toSeconds();
	}

	@ExceptionHandler
	ResponseEntity<byte[]> failed(Exception failure, HttpServletRequest request) {
		boolean recorded = request.getRequestURI().contains(ActionPaths.VOICEMAIL_RECORDED);
		log.error("Voicemail failed; the caller hears {}", recorded ? "the thanks" : "the apology", failure);
		return (recorded ? this.documents.recorded(null) : this.general.apology()).toResponse();
	}

}
