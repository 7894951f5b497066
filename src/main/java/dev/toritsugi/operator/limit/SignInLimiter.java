package dev.toritsugi.operator.limit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Decides how long a sign-in with a password has to wait, from the wrong passwords before
 * it. Each replica counts for itself, in memory.
 * <p>
 * Wrong passwords are counted for a name at an address, for an address, and for a name.
 * An attacker who knows an operator's name must not lock the operator out. So the limit
 * of a name delays only addresses that have sent a wrong password for this name. An
 * address from which an operator has signed in is delayed only by wrong passwords for
 * this operator at this address.
 *
 * @see <a href=
 * "https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#account-lockout">OWASP:
 * account lockout</a>
 */
final class SignInLimiter {

	static final int MOST_KEYS = 20_000;

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

	private static final FailureCounter.Limit NAME_AT_SOURCE = new FailureCounter.Limit(5, Duration.ofMinutes(5),
			LONGEST_DELAY);

	private static final FailureCounter.Limit SOURCE = new FailureCounter.Limit(20, Duration.ofMinutes(1),
			LONGEST_DELAY);

	private static final FailureCounter.Limit NAME = new FailureCounter.Limit(50, Duration.ofMinutes(1), LONGEST_DELAY);

	/** Only counts attempts for the rank; delays none. */
	private static final FailureCounter.Limit ATTEMPTS = new FailureCounter.Limit(Integer.MAX_VALUE,
			Duration.ofSeconds(5), Duration.ZERO);

	/** Number of wrong passwords from which on a name ranks behind others. */
	private static final int ATTACKED = 10;

	private static final Duration PROOF_VALIDITY = Duration.ofDays(30);

	private final FailureCounter<SignInAttempt> namesAtSources;

	private final FailureCounter<SignInSource> sources;

	private final FailureCounter<String> names;

	private final FailureCounter<SignInSource> attempts;

	/**
	 * The names that have signed in at an address. Only correct passwords add entries, so
	 * an attacker cannot displace them.
	 */
	private final Cache<SignInAttempt, Boolean> proven;

	/**
	 * @param clock monotonic clock, in nanoseconds
	 */
	SignInLimiter(Ticker clock) {
		this.namesAtSources = new FailureCounter<>(NAME_AT_SOURCE, MOST_KEYS, clock);
		this.sources = new FailureCounter<>(SOURCE, MOST_KEYS, clock);
		this.names = new FailureCounter<>(NAME, MOST_KEYS, clock);
		this.attempts = new FailureCounter<>(ATTEMPTS, MOST_KEYS, clock);
		this.proven = Caffeine.newBuilder()
			.maximumSize(MOST_KEYS)
			.expireAfterWrite(PROOF_VALIDITY)
			.ticker(clock)
			.executor(Runnable::run)
			.build();
	}

	/**
	 * Returns how long an attempt has to wait, or zero if the password may be checked
	 * now.
	 */
	Duration delay(SignInAttempt attempt) {
		Duration delay = this.namesAtSources.delay(attempt);
		if (!isProven(attempt)) {
			delay = longer(delay, this.sources.delay(attempt.source()));
			if (this.namesAtSources.count(attempt) > 0) {
				delay = longer(delay, this.names.delay(attempt.name()));
			}
		}
		return delay;
	}

	/**
	 * Returns the rank of an attempt in the queue for password checks. The attempt with
	 * the lowest rank is next. The rank rises with each attempt and each wrong password
	 * from the same address, so that an address that sends many attempts waits behind all
	 * others. Among equal addresses, a name that is being guessed is last.
	 */
	int rank(SignInAttempt attempt) {
		if (isProven(attempt)) {
			return this.namesAtSources.count(attempt);
		}
		int ofSource = this.attempts.count(attempt.source()) + this.sources.count(attempt.source());
		return 1 + 2 * ofSource + ((this.names.count(attempt.name()) > ATTACKED) ? 1 : 0);
	}

	/** Counts an attempt whose password is going to be checked. */
	void attempted(SignInAttempt attempt) {
		this.attempts.failed(attempt.source());
	}

	/** Counts a wrong password. */
	void failed(SignInAttempt attempt) {
		this.namesAtSources.failed(attempt);
		this.sources.failed(attempt.source());
		this.names.failed(attempt.name());
	}

	/**
	 * Forgets the wrong passwords for this name at this address. Those for other names
	 * still count for the address, because an attacker may have an account.
	 */
	void succeeded(SignInAttempt attempt) {
		this.namesAtSources.forget(attempt);
		this.proven.put(attempt, true);
	}

	/** Returns the number of counters in memory. */
	long size() {
		return this.namesAtSources.size() + this.sources.size() + this.names.size() + this.attempts.size();
	}

	private boolean isProven(SignInAttempt attempt) {
		return attempt.source() instanceof SignInSource.SignedInBrowser || this.proven.getIfPresent(attempt) != null;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
