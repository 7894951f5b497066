package dev.toritsugi.sandbox.api.voice;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.detection.MachineDetection;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters that detect who answers an outbound call.
 *
 * @param parameters parameters of the request
 */
public record MachineDetectionReader(RequestParameters parameters) {

	private static final List<String> MODES = List.of("Enable", "DetectMessageEnd");

	/**
	 * Returns the detection for a call, or null if nothing is to be detected. The
	 * detection delays the call's document unless {@code AsyncAmd} is true.
	 */
	@Nullable MachineDetection ofCall() {
		if (this.parameters.filter("SendDigits") != null) {
			this.parameters.ignore("MachineDetection", "Twilio detects nothing if SendDigits is set");
			return null;
		}
		return read(Boolean.TRUE.equals(this.parameters.flag("AsyncAmd")), "AsyncAmdStatusCallback");
	}

	/**
	 * Returns the detection for a participant, or null if nothing is to be detected. The
	 * participant joins the conference during the detection.
	 */
	public @Nullable MachineDetection ofParticipant() {
		return read(true, "AmdStatusCallback");
	}

	private @Nullable MachineDetection read(boolean async, String callbackName) {
		String mode = this.parameters.filter("MachineDetection");
		Integer timeout = this.parameters.integer("MachineDetectionTimeout", 3, 120);
		Integer silence = this.parameters.integer("MachineDetectionSilenceTimeout", 2_000, 10_000);
		this.parameters.ignore("MachineDetectionSpeechThreshold", "the sandbox hears no sound");
		this.parameters.ignore("MachineDetectionSpeechEndThreshold", "the sandbox hears no sound");
		VoiceUrl callback = VoiceSettingsReader.ofCall(this.parameters).address(callbackName, callbackName + "Method");
		if (mode == null) {
			return null;
		}
		if (!MODES.contains(mode)) {
			throw TwilioError.badRequest("Invalid value for parameter MachineDetection");
		}
		return new MachineDetection(mode.equals("DetectMessageEnd"), async,
				(timeout != null) ? Duration.ofSeconds(timeout) : MachineDetection.STANDARD_TIMEOUT,
				(silence != null) ? Duration.ofMillis(silence) : MachineDetection.STANDARD_SILENCE,
				(callback != null) ? new MachineDetection.Callback(callback.method(), callback.url()) : null);
	}

}
