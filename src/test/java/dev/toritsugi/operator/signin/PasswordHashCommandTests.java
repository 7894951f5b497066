package dev.toritsugi.operator.signin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashCommandTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@ParameterizedTest
	@ValueSource(strings = { "sesame", "ひらけごま", "with : and $", " with blanks " })
	void printsAHashOfThePassword(String password) {
		assertThat(print(password)).isZero();
		String hash = this.out.toString(StandardCharsets.UTF_8).stripTrailing();
		assertThat(hash).startsWith("{bcrypt}$2a$10$");
		assertThat(PasswordHasher.encoder().matches(password, hash)).isTrue();
		assertThat(PasswordHasher.encoder().matches(password + "x", hash)).isFalse();
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@Test
	void acceptsHashesOfHtpasswd() {
		assertThat(PasswordHasher.encoder()
			.matches("myPassword", "$2y$05$c4WoMPo3SXsafkva.HHa6uXQZWr7oboPiC2bT/r7q1BB8I2s0BRqC")).isTrue();
	}

	@Test
	void refusesAPasswordThatIsTooLongForBcrypt() {
		assertThat(print("あ".repeat(25))).isOne();
		assertThat(this.out.size()).isZero();
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("72 bytes");
	}

	@Test
	void refusesAnEmptyPassword() {
		assertThat(print("")).isOne();
		assertThat(print(null)).isOne();
		assertThat(this.out.size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ごま\n", "ごま\r\n", "ごま", "ごま\nsecond line\n" })
	void readsThePasswordFromTheFirstLine(String input) throws IOException {
		assertThat(PasswordHashCommand.firstLine(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
			.isEqualTo("ごま");
	}

	private int print(@Nullable String password) {
		return PasswordHashCommand.print(password, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

}
