package dev.toritsugi.operator.limit;

import java.io.Serial;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.security.core.AuthenticationException;

/**
 * Thrown if a password is not checked, because too many wrong passwords were sent before.
 */
public class SignInDelayedException extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final Duration ALMOST_A_SECOND = Duration.ofSeconds(1).minusNanos(1);

	private final Duration delay;

	SignInDelayedException(Duration delay) {
		super("too many wrong passwords");
		this.delay = delay.plus(ALMOST_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
	}

	/** Returns the time until the next attempt, in whole seconds and at least one. */
	public Duration delay() {
		return this.delay;
	}

}
