package dev.toritsugi.operator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are hashed. The hash names its kind, so that another one can join later;
 * without a name, as {@code htpasswd -B} prints it, it is bcrypt too.
 */
final class PasswordHasher {

	private static final int LONGEST_PASSWORD = 72;

	private PasswordHasher() {
	}

	static PasswordEncoder encoder() {
		BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();
		DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
		encoder.setDefaultPasswordEncoderForMatches(bcrypt);
		return encoder;
	}

	/**
	 * Hashes a new password.
	 * @throws IllegalArgumentException if it is empty, or longer than bcrypt looks at
	 */
	static String hash(String password) {
		if (password.isEmpty()) {
			throw new IllegalArgumentException("The password is empty.");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
			throw new IllegalArgumentException(
					"The password is longer than " + LONGEST_PASSWORD + " bytes; bcrypt would not look at the rest.");
		}
		return encoder().encode(password);
	}

}
