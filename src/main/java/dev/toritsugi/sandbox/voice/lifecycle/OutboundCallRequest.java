package dev.toritsugi.sandbox.voice.lifecycle;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.detection.MachineDetection;
import dev.toritsugi.sandbox.voice.number.CallStatusCallback;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request to place an outbound call, with the parameters of Twilio's Call resource.
 *
 * @param from caller ID shown on the called phone
 * @param to address of the called phone: number in E.164, {@code client:name} or
 * {@code sip:…}
 * @param url URL that returns TwiML when the call is answered, or null if {@code twiml}
 * is set
 * @param twiml TwiML document, or null if {@code url} is set
 * @param fallback URL that is requested if {@code url} fails, or null if there is none
 * @param timeout how long the called phone rings
 * @param statusCallback status callback for the progress of the call, or null if there is
 * none
 * @param recording how the call is recorded, or null if it is not recorded
 * @param detection how to detect who answers, or null if it is not detected
 * @param timeLimit maximum length of the call, or null for Twilio's default of 4 hours
 */
public record OutboundCallRequest(String from, String to, @Nullable VoiceUrl url, @Nullable String twiml,
		@Nullable VoiceUrl fallback, Duration timeout, @Nullable CallStatusCallback statusCallback,
		@Nullable RecordingRequest recording, @Nullable MachineDetection detection, @Nullable Duration timeLimit) {

	/**
	 * Default time for which the called phone rings, according to Twilio's page on the
	 * Call resource.
	 */
	public static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(60);

	/** Creates a request without a time limit. */
	public OutboundCallRequest(String from, String to, @Nullable VoiceUrl url, @Nullable String twiml,
			@Nullable VoiceUrl fallback, Duration timeout, @Nullable CallStatusCallback statusCallback,
			@Nullable RecordingRequest recording, @Nullable MachineDetection detection) {
		this(from, to, url, twiml, fallback, timeout, statusCallback, recording, detection, null);
	}

	/** Returns a copy with a time limit. */
	public OutboundCallRequest limited(@Nullable Duration timeLimit) {
		return new OutboundCallRequest(this.from, this.to, this.url, this.twiml, this.fallback, this.timeout,
				this.statusCallback, this.recording, this.detection, timeLimit);
	}

}
