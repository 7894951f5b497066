package dev.toritsugi.twilio.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.twilio.TwilioAccountProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * User name and password of REST requests: the API key if it is set, otherwise the
 * account SID and an auth token. While a primary and a secondary auth token are set, the
 * token that Twilio has accepted last is used, because after the promotion of the
 * secondary token Twilio refuses the previous primary token. A second API key is not
 * needed, because during a rotation both keys are valid until the owner of the account
 * deletes the old key.
 */
final class TwilioCredentials {

	private static final Logger log = LoggerFactory.getLogger(TwilioCredentials.class);

	private final String username;

	/** The API key's secret, or the primary and the secondary auth token. */
	private final List<String> passwords;

	private volatile String password;

	private TwilioCredentials(String username, List<String> passwords) {
		this.username = username;
		this.passwords = passwords;
		this.password = passwords.get(0);
	}

	static TwilioCredentials of(TwilioAccountProperties account) {
		if (account.apiKeySid() != null && account.apiKeySecret() != null) {
			return new TwilioCredentials(account.apiKeySid(), List.of(account.apiKeySecret()));
		}
		return new TwilioCredentials(account.accountSid(),
				Stream.concat(Stream.of(account.authToken()), Stream.ofNullable(account.secondaryAuthToken()))
					.distinct()
					.toList());
	}

	String username() {
		return this.username;
	}

	/**
	 * Returns the password that Twilio has accepted last, or the API key's secret or
	 * primary auth token if Twilio has not responded yet.
	 */
	String password() {
		return this.password;
	}

	/**
	 * Returns the other password, or empty if there is only one.
	 * @param refused password that Twilio has just refused with status 401
	 */
	Optional<String> insteadOf(String refused) {
		return this.passwords.stream().filter((each) -> !each.equals(refused)).findFirst();
	}

	/**
	 * Uses a password for all later requests, and logs what to change in the settings.
	 * @param accepted password that Twilio has accepted after it had refused the other
	 * password
	 */
	void use(String accepted) {
		if (this.password.equals(accepted)) {
			return;
		}
		this.password = accepted;
		if (accepted.equals(this.passwords.get(0))) {
			log.warn("Twilio refuses twilio.secondary-auth-token and accepts twilio.auth-token again, which REST "
					+ "requests use from now on. Correct or remove twilio.secondary-auth-token.");
		}
		else {
			log.warn("Twilio refuses twilio.auth-token and accepts twilio.secondary-auth-token, which REST requests "
					+ "use from now on. Set twilio.auth-token to the value of twilio.secondary-auth-token, and remove "
					+ "twilio.secondary-auth-token.");
		}
	}

}
