package dev.toritsugi.sandbox.voice;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

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
public record NewCall(String from, String to, @Nullable Address url, @Nullable String twiml, @Nullable Address fallback,
		Duration timeout, @Nullable StatusReport statusCallback) {

	/** Twilio's page on the Call resource. */
	public static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(60);

	/**
	 * An address, and how it is asked.
	 *
	 * @param method GET or POST
	 */
	public record Address(String method, URI url) {

	}

	/**
	 * Whom to tell how a call goes.
	 *
	 * @param method GET or POST
	 * @param events out of initiated, ringing, answered, completed
	 */
	public record StatusReport(String method, URI url, Set<String> events) {

	}

}
