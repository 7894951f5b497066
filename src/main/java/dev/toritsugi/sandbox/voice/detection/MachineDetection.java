package dev.toritsugi.sandbox.voice.detection;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How to detect who answers an outbound call.
 *
 * @param messageEnd whether the detection waits for the end of a machine's message
 * @param async whether the call continues during the detection
 * @param timeout time after which the detection ends without a result
 * @param silence time of silence after which the detection ends without a result
 * @param callback status callback for the result, or null if there is none
 */
public record MachineDetection(boolean messageEnd, boolean async, Duration timeout, Duration silence,
		@Nullable Callback callback) {

	/** Twilio's default of {@code MachineDetectionTimeout}. */
	public static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(30);

	/** Twilio's default of {@code MachineDetectionSilenceTimeout}. */
	public static final Duration STANDARD_SILENCE = Duration.ofSeconds(5);

	/**
	 * A status callback for the result of the detection.
	 *
	 * @param method HTTP method, GET or POST
	 */
	public record Callback(String method, URI url) {

	}

}
