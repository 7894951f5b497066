package dev.toritsugi.sandbox.voice.lifecycle;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.number.CallStatusCallback;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;

/**
 * A request to place a call, as the Call resource takes it.
 *
 * @param from caller ID shown on the phone
 * @param to number in E.164, {@code client:name} or {@code sip:…}
 * @param url asked for TwiML once the call is answered; null if the document is given
 * @param twiml the document; null if the URL is given
 * @param fallback asked if the URL fails
 * @param timeout how long the phone rings
 * @param statusCallback where to report the progress of the call; null for nowhere
 */
public record OutboundCallRequest(String from, String to, @Nullable VoiceUrl url, @Nullable String twiml,
		@Nullable VoiceUrl fallback, Duration timeout, @Nullable CallStatusCallback statusCallback) {

	/** Default time-out, by Twilio's page on the Call resource. */
	public static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(60);

}
