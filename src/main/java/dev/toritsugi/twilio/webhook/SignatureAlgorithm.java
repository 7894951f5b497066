package dev.toritsugi.twilio.webhook;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * An algorithm with which Twilio signs webhooks.
 */
enum SignatureAlgorithm {

	HMAC_SHA1("HmacSHA1"),

	HMAC_SHA256("HmacSHA256");

	private final String javaName;

	SignatureAlgorithm(String javaName) {
		this.javaName = javaName;
	}

	/** Returns the algorithm's name in Java's security API. */
	String javaName() {
		return this.javaName;
	}

	/**
	 * Returns the algorithm with the given name, ignoring case as twilio-node does.
	 */
	static Optional<SignatureAlgorithm> named(String name) {
		return Stream.of(values()).filter((each) -> each.name().equalsIgnoreCase(name)).findFirst();
	}

}
