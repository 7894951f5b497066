package dev.toritsugi.operator.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Checks the passwords of operators within the limits of {@link SignInLimiter} and
 * {@link PasswordCheckQueue}. The details of an authentication must be a
 * {@link SignInSource}.
 */
public class LimitedPasswordProvider implements AuthenticationProvider {

	private final AuthenticationProvider passwords;

	private final SignInLimiter limiter;

	private final PasswordCheckQueue queue = PasswordCheckQueue.ofHalfTheCores();

	private final SignInMetrics metrics;

	/**
	 * @param passwords checks a password without limits
	 */
	public LimitedPasswordProvider(AuthenticationProvider passwords, MeterRegistry registry) {
		this(passwords, registry, Ticker.systemTicker());
	}

	LimitedPasswordProvider(AuthenticationProvider passwords, MeterRegistry registry, Ticker clock) {
		this.passwords = passwords;
		this.limiter = new SignInLimiter(clock);
		this.metrics = new SignInMetrics(registry);
	}

	/**
	 * Checks a password.
	 * @throws SignInDelayedException if too many wrong passwords were sent before
	 * @throws AuthenticationServiceException if too many password checks are waiting
	 * @throws AuthenticationException if the name or the password is wrong
	 */
	@Override
	public @Nullable Authentication authenticate(Authentication authentication) {
		if (!(authentication.getDetails() instanceof SignInSource source)) {
			throw new IllegalStateException("a sign-in without its source");
		}
		SignInAttempt attempt = new SignInAttempt(authentication.getName(), source);
		try {
			requireNoDelay(attempt);
			this.limiter.attempted(attempt);
			return this.queue.run(() -> this.limiter.rank(attempt), () -> {
				// While this attempt waited, wrong passwords may have been counted.
				requireNoDelay(attempt);
				return check(authentication, attempt);
			});
		}
		catch (AuthenticationServiceException ex) {
			this.metrics.count(SignInMetrics.Outcome.BUSY);
			throw ex;
		}
		catch (SignInDelayedException ex) {
			this.metrics.count(SignInMetrics.Outcome.DELAYED);
			throw ex;
		}
	}

	private @Nullable Authentication check(Authentication authentication, SignInAttempt attempt) {
		try {
			Authentication operator = this.passwords.authenticate(authentication);
			this.limiter.succeeded(attempt);
			this.metrics.count(SignInMetrics.Outcome.ACCEPTED);
			return operator;
		}
		catch (AuthenticationException ex) {
			this.limiter.failed(attempt);
			this.metrics.count(SignInMetrics.Outcome.WRONG_PASSWORD);
			throw ex;
		}
	}

	private void requireNoDelay(SignInAttempt attempt) {
		Duration delay = this.limiter.delay(attempt);
		if (!delay.isZero()) {
			throw new SignInDelayedException(delay);
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.passwords.supports(authentication);
	}

}
