package dev.toritsugi.sandbox.voice.lifecycle;

import java.time.Duration;

import dev.toritsugi.sandbox.voice.number.CallStatusCallback;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;

/**
 * A call for Twilio to make.
 *
 * @param from caller ID that is seen there
 * @param to number in E.164, {@code client:name} or {@code sip:…}
 * @param url asked what the call is to do once it is answered; null where a document is
 * given
 * @param twiml that document
 * @param fallback asked where the address fails
 * @param timeout how long it rings
 * @param statusCallback told how it goes; null for nobody
 */
public record OutboundCallRequest(String from, String to, @Nullable VoiceUrl url, @Nullable String twiml,
		@Nullable VoiceUrl fallback, Duration timeout, @Nullable CallStatusCallback statusCallback) {

	/** Twilio's page on the Call resource. */
	public static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(60);

}
