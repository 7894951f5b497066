package dev.toritsugi.operator;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Limits how many passwords are checked at the same time. One bcrypt check keeps a core
 * busy for tens of milliseconds, so many sign-ins at once would delay the answers to
 * Twilio. Requests with the sign-in cookie need no check of a password.
 */
final class ThrottledPasswordEncoder implements PasswordEncoder {

	/** A small part of Tomcat's 200 threads. */
	private static final int MOST_WAITING = 32;

	private static final long LONGEST_WAIT_MILLIS = 2_000;

	private final PasswordEncoder encoder;

	private final Semaphore admitted = new Semaphore(MOST_WAITING);

	private final Semaphore running;

	/**
	 * @param atATime how many checks may run at the same time
	 */
	ThrottledPasswordEncoder(PasswordEncoder encoder, int atATime) {
		this.encoder = encoder;
		this.running = new Semaphore(atATime, true);
	}

	/** Uses half of the cores for checks, and one at least. */
	static ThrottledPasswordEncoder of(PasswordEncoder encoder) {
		return new ThrottledPasswordEncoder(encoder, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
	}

	/**
	 * Checks a password when it is its turn.
	 * @throws AuthenticationServiceException if too many others are waiting, or if this
	 * one has waited for two seconds
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
