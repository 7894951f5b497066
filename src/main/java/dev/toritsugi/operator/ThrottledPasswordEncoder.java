package dev.toritsugi.operator;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks a few passwords at a time. Each takes a core for a while, which is what bcrypt
 * is for; whoever tries many must not keep Twilio waiting for its answers. Operators who
 * are signed in by their cookie don't come by here.
 */
final class ThrottledPasswordEncoder implements PasswordEncoder {

	/** Few of Tomcat's threads. */
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

	/** With one core of two for the checks, or half of more. */
	static ThrottledPasswordEncoder of(PasswordEncoder encoder) {
		return new ThrottledPasswordEncoder(encoder, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
	}

	/**
	 * @throws AuthenticationServiceException if too many wait to have theirs checked
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
