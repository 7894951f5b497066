package dev.toritsugi.operator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A password check that takes as long as the test decides.
 */
class ThrottledPasswordEncoderTests {

	private static final int MOST_WAITING = 32;

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch end = new CountDownLatch(1);

	private final ExecutorService strangers = Executors.newCachedThreadPool();

	private final ThrottledPasswordEncoder checks = new ThrottledPasswordEncoder(new BCryptPasswordEncoder(4) {

		@Override
		protected boolean matchesNonNull(String rawPassword, String encodedPassword) {
			ThrottledPasswordEncoderTests.this.begun.countDown();
			try {
				ThrottledPasswordEncoderTests.this.end.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return super.matchesNonNull(rawPassword, encodedPassword);
		}

	}, 1);

	private final @Nullable String hash = this.checks.encode("right");

	@AfterEach
	void close() {
		this.end.countDown();
		this.strangers.shutdownNow();
	}

	@Test
	void checksAPassword() {
		this.end.countDown();
		assertThat(this.checks.matches("right", this.hash)).isTrue();
		assertThat(this.checks.matches("wrong", this.hash)).isFalse();
	}

	@Test
	void refusesAPasswordWhileManyAreWaiting() throws InterruptedException {
		this.strangers.execute(() -> this.checks.matches("guess", this.hash));
		this.begun.await();
		assertThatExceptionOfType(AuthenticationServiceException.class)
			.isThrownBy(() -> this.checks.matches("right", this.hash));
		this.end.countDown();
		assertThat(this.checks.matches("right", this.hash)).isTrue();
	}

	@Test
	void limitsTheNumberThatWait() throws InterruptedException {
		CountDownLatch refused = new CountDownLatch(1);
		for (int i = 0; i < 2 * MOST_WAITING; i++) {
			this.strangers.execute(() -> {
				try {
					this.checks.matches("guess", this.hash);
				}
				catch (AuthenticationServiceException ex) {
					refused.countDown();
				}
			});
		}
		refused.await();
		this.end.countDown();
	}

}
