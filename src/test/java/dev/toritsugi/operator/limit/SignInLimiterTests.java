package dev.toritsugi.operator.limit;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignInLimiterTests {

	private long nanos;

	private final SignInLimiter limiter = new SignInLimiter(() -> this.nanos);

	@Test
	void delaysANameAtAnAddressLongerAfterEachWrongPassword() {
		SignInAttempt guess = attempt("alice", "203.0.113.1");
		guess(guess, 4);
		assertThat(this.limiter.delay(guess)).isZero();
		for (int seconds : new int[] { 1, 2, 4, 8, 16 }) {
			guess(guess, 1);
			assertThat(this.limiter.delay(guess)).isEqualTo(Duration.ofSeconds(seconds));
		}
		pass(Duration.ofSeconds(16));
		assertThat(this.limiter.delay(guess)).isZero();
	}

	@Test
	void bringsGuessingToAHalt() {
		SignInAttempt guess = attempt("alice", "203.0.113.1");
		int guesses = 0;
		Duration day = Duration.ofDays(1);
		while (this.nanos < day.toNanos()) {
			guess(guess, 1);
			guesses++;
			pass(this.limiter.delay(guess).plusMillis(1));
		}
		assertThat(guesses).isLessThan(320);
	}

	@Test
	void doesNotDelayTheSameNameAtAnotherAddress() {
		for (int address = 1; address <= 40; address++) {
			guess(attempt("alice", "203.0.113." + address), 100);
		}
		assertThat(this.limiter.delay(attempt("alice", "198.51.100.1"))).isZero();
		assertThat(this.limiter.delay(attempt("Alice", "203.0.113.40"))).isPositive();
	}

	@Test
	void delaysTheSecondGuessOfEachOfManyAddresses() {
		for (int i = 0; i < 200; i++) {
			guess(attempt("alice", "203.0." + i + ".1"), 1);
		}
		assertThat(this.limiter.delay(attempt("alice", "203.0.7.1"))).isPositive();
		assertThat(this.limiter.delay(attempt("bob", "203.0.7.1"))).isZero();
	}

	@Test
	void delaysAnAddressThatTriesManyNames() {
		for (int i = 0; i < 30; i++) {
			guess(attempt("name" + i, "203.0.113.1"), 1);
		}
		assertThat(this.limiter.delay(attempt("bob", "203.0.113.1"))).isPositive();
		assertThat(this.limiter.delay(attempt("bob", "203.0.113.2"))).isZero();
	}

	@Test
	void doesNotDelayANameThatHasSignedInAtTheAddress() {
		this.limiter.succeeded(attempt("bob", "203.0.113.1"));
		for (int i = 0; i < 100; i++) {
			guess(attempt("name" + i, "203.0.113.1"), 1);
			guess(attempt("bob", "203.0.114." + i), 1);
		}
		SignInAttempt bob = attempt("bob", "203.0.113.1");
		assertThat(this.limiter.delay(bob)).isZero();
		assertThat(this.limiter.rank(bob)).isLessThan(this.limiter.rank(attempt("eve", "192.0.2.1")));
		guess(bob, 10);
		assertThat(this.limiter.delay(bob)).isPositive();
	}

	@Test
	void doesNotDelayASignedInBrowser() {
		guess(attempt("alice", "203.0.113.1"), 100);
		assertThat(this.limiter.delay(new SignInAttempt("alice", new SignInSource.SignedInBrowser()))).isZero();
	}

	@Test
	void aCorrectPasswordOfAnotherNameDoesNotClearAnAddress() {
		guess(attempt("alice", "203.0.113.1"), 30);
		this.limiter.succeeded(attempt("eve", "203.0.113.1"));
		assertThat(this.limiter.delay(attempt("bob", "203.0.113.1"))).isPositive();
	}

	@Test
	void ranksAnAddressByItsWrongPasswords() {
		guess(attempt("alice", "203.0.113.1"), 2);
		assertThat(this.limiter.rank(attempt("bob", "203.0.113.1")))
			.isGreaterThan(this.limiter.rank(attempt("bob", "203.0.113.2")));
	}

	@Test
	void ranksAnAddressByItsAttempts() {
		SignInAttempt first = attempt("alice", "203.0.113.2");
		SignInAttempt third = attempt("alice", "203.0.113.1");
		for (SignInAttempt each : new SignInAttempt[] { third, third, third, first }) {
			this.limiter.attempted(each);
		}
		assertThat(this.limiter.rank(third)).isGreaterThan(this.limiter.rank(first));
		pass(Duration.ofMinutes(1));
		assertThat(this.limiter.rank(third)).isEqualTo(this.limiter.rank(first));
	}

	@Test
	void ranksANameThatIsBeingGuessedLast() {
		guess(attempt("alice", "203.0.113.1"), 20);
		assertThat(this.limiter.rank(attempt("alice", "203.0.113.2")))
			.isGreaterThan(this.limiter.rank(attempt("bob", "203.0.113.2")));
	}

	@Test
	void boundsTheMemoryWhateverNamesAndAddressesArrive() {
		for (int i = 0; i < 3 * SignInLimiter.MOST_KEYS; i++) {
			this.limiter.attempted(attempt("", "2001:db8:0:" + Integer.toHexString(i) + "::1"));
			guess(attempt("name" + i + "x".repeat(200), "2001:db8:0:" + Integer.toHexString(i) + "::1"), 1);
		}
		assertThat(this.limiter.size()).isLessThanOrEqualTo(4L * SignInLimiter.MOST_KEYS);
	}

	@ParameterizedTest
	@CsvSource({ "203.0.113.7, 203.0.113.7", "203.0.113.7:51234, 203.0.113.7",
			"2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64", "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
			"::ffff:203.0.113.7, 203.0.113.7", "x::example.com, x::example.com", "unknown, unknown" })
	void readsAddresses(String remote, String value) {
		assertThat(SignInSource.Address.of(remote)).hasToString(value);
	}

	private static SignInAttempt attempt(String name, String address) {
		return new SignInAttempt(name, SignInSource.Address.of(address));
	}

	private void guess(SignInAttempt attempt, int times) {
		for (int i = 0; i < times; i++) {
			this.limiter.failed(attempt);
		}
	}

	private void pass(Duration time) {
		this.nanos += time.toNanos();
	}

}
