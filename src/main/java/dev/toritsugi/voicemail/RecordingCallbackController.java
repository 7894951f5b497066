package dev.toritsugi.voicemail;

import java.time.Duration;

import dev.toritsugi.caller.CallerPaths;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Recording;
import dev.toritsugi.twilio.resource.RecordingSid;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.webhook.TwilioWebhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Handles Twilio's report that the recording of a message is complete. Twilio sends the
 * report even if the caller has hung up. Twilio may send the report twice or not at all.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml/record">Twilio: Record,
 * recordingStatusCallback</a>
 */
@TwilioWebhook
class RecordingCallbackController {

	private static final Logger log = LoggerFactory.getLogger(RecordingCallbackController.class);

	private final MessageTaskCreator creator;

	private final TwilioClock time;

	RecordingCallbackController(MessageTaskCreator creator, TwilioClock time) {
		this.creator = creator;
		this.time = time;
	}

	@PostMapping(path = { CallerPaths.VOICEMAIL_RECORDING, CallerPaths.VOICEMAIL_RECORDING + "/",
			"/enqueue" + CallerPaths.VOICEMAIL_RECORDING, "/fallback" + CallerPaths.VOICEMAIL_RECORDING,
			"/queue-result" + CallerPaths.VOICEMAIL_RECORDING }, consumes = "application/x-www-form-urlencoded")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void recorded(@RequestParam(name = "RecordingSid", defaultValue = "") String recording,
			@RequestParam(name = "CallSid", defaultValue = "") String call,
			@RequestParam(name = "RecordingStatus", defaultValue = "completed") String status,
			@RequestParam(name = "RecordingDuration", defaultValue = "0") String seconds) {
		if (!status.equals("completed")) {
			log.info("Recording {} of {} is {}", recording, call, status);
			return;
		}
		try {
			Duration length = Duration.ofSeconds(Long.parseLong(seconds));
			this.creator.create(new Recording(new RecordingSid(recording), new CallSid(call), length,
					this.time.instant().minus(length)));
		}
		catch (IllegalArgumentException ex) {
			log.warn("The report of recording {} of {} is ignored: {}", recording, call, ex.getMessage());
		}
	}

}
