package dev.toritsugi.operator;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Limits the number of concurrent password checks. One bcrypt check uses a CPU core for
 * tens of milliseconds, so many simultaneous sign-ins would delay responses to Twilio.
 * Requests with the sign-in cookie need no password check.
 */
final class ThrottledPasswordEncoder implements PasswordEncoder {

	/** Limits waiting and running checks to a small part of Tomcat's 200 threads. */
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

	/** Creates an encoder that uses at most half of the CPU cores, but at least one. */
	static ThrottledPasswordEncoder of(PasswordEncoder encoder) {
		return new ThrottledPasswordEncoder(encoder, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
	}

	/**
	 * Checks a password, after waiting for a free check slot if necessary.
	 * @throws AuthenticationServiceException if too many password checks are waiting, or
	 * if no slot becomes free within two seconds
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
