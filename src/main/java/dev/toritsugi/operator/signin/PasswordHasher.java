package dev.toritsugi.operator.signin;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes and checks passwords with bcrypt. A hash begins with the name of its algorithm,
 * for example {@code {bcrypt}$2a$…}, so that other algorithms can be added later. A hash
 * without an algorithm name, such as the output of {@code htpasswd -B}, is treated as
 * bcrypt.
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
	 * @throws IllegalArgumentException if the password is empty or longer than 72 bytes,
	 * because bcrypt ignores all further bytes
	 */
	static String hash(String password) {
		if (password.isEmpty()) {
			throw new IllegalArgumentException("The password is empty.");
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
			throw new IllegalArgumentException(
					"The password is longer than " + LONGEST_PASSWORD + " bytes; bcrypt would ignore the rest.");
		}
		return encoder().encode(password);
	}

}
