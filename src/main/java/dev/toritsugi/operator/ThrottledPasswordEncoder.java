package dev.toritsugi.operator;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Limits the number of concurrent password checks. One bcrypt check uses a CPU core for
 * tens of milliseconds, so many simultaneous sign-ins would delay responses to Twilio. A
 * request with a sign-in cookie needs no password check.
 */
final class ThrottledPasswordEncoder implements PasswordEncoder {

	/**
	 * Maximum number of threads that wait for or run a password check, a small part of
	 * Tomcat's 200 threads.
	 */
	private static final int MOST_WAITING = 32;

	private static final long LONGEST_WAIT_MILLIS = 2_000;

	private final PasswordEncoder encoder;

	private final Semaphore admitted = new Semaphore(MOST_WAITING);

	private final Semaphore running;

	/**
	 * @param atATime maximum number of concurrent password checks
	 */
	ThrottledPasswordEncoder(PasswordEncoder encoder, int atATime) {
		this.encoder = encoder;
		this.running = new Semaphore(atATime, true);
	}

	/**
	 * Creates an encoder that uses at most half of the CPU cores for password checks, but
	 * at least one core.
	 */
	static ThrottledPasswordEncoder of(PasswordEncoder encoder) {
		return new ThrottledPasswordEncoder(encoder, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
	}

	/**
	 * Checks a password. If the maximum number of checks is running, waits up to two
	 * seconds first.
	 * @throws AuthenticationServiceException if too many password checks are waiting, or
	 * if the wait exceeds two seconds
	 */
	@Override
	public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
		if (!this.admitted.tryAcquire()) {
			throw new AuthenticationServiceException("too many sign-ins at once");
		}
		try {
			return inTurn(rawPassword, encodedPassword);
		}
		finally {
			this.admitted.release();
		}
	}

	private boolean inTurn(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
		try {
			if (!this.running.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
				throw new AuthenticationServiceException("too many sign-ins at once");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AuthenticationServiceException("interrupted", ex);
		}
		try {
			return this.encoder.matches(rawPassword, encodedPassword);
		}
		finally {
			this.running.release();
		}
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence rawPassword) {
		return this.encoder.encode(rawPassword);
	}

	@Override
	public boolean upgradeEncoding(@Nullable String encodedPassword) {
		return this.encoder.upgradeEncoding(encodedPassword);
	}

}
