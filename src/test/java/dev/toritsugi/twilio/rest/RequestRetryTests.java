package dev.toritsugi.twilio.rest;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestRetryTests {

	private static final RequestRetry FIVE = new RequestRetry(5, Duration.ofMillis(2), true);

	private int requests;

	@ParameterizedTest
	@CsvSource({ "1, 1", "3, 3", "5, 5" })
	void anUnavailableTwilioIsAskedAsOftenAsThePolicySays(int policy, int expected) {
		RequestRetry retry = new RequestRetry(policy, Duration.ofMillis(2), false);
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> retry.repeat(() -> fail(unavailable(Duration.ZERO, false))));
		assertThat(this.requests).isEqualTo(expected);
	}

	@Test
	void theServerSendsThreeRequestsAndACommandFive() {
		assertThat(RequestRetry.NONE.requests()).isEqualTo(1);
		assertThat(RequestRetry.SERVER.requests()).isEqualTo(3);
		assertThat(RequestRetry.COMMAND.requests()).isEqualTo(5);
	}

	@Test
	void aRefusalIsNotRepeated() {
		assertThatExceptionOfType(TwilioException.Rejected.class)
			.isThrownBy(() -> FIVE.repeat(() -> fail(new TwilioException.Rejected("no"))));
		assertThat(this.requests).isEqualTo(1);
	}

	@Test
	void aDefectOfOursIsNotRepeated() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> FIVE.repeat(() -> fail(new IllegalStateException("a defect"))));
		assertThat(this.requests).isEqualTo(1);
	}

	@Test
	void aRequestThatMayHaveArrivedIsRepeatedOnlyWhereTwilioLimits() {
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> FIVE.repeatWhereLimited(() -> fail(unavailable(Duration.ZERO, false))));
		assertThat(this.requests).isEqualTo(1);
		assertThatExceptionOfType(TwilioException.Unavailable.class)
			.isThrownBy(() -> FIVE.repeatWhereLimited(() -> fail(unavailable(Duration.ZERO, true))));
		assertThat(this.requests).isEqualTo(1 + 5);
	}

	/** A pause that would end after the deadline is not begun. */
	@ParameterizedTest
	@CsvSource({ "true, 1", "false, 2" })
	void aRetryAfterIsHonouredWhereThePolicySaysSo(boolean honoursRetryAfter, int expected) {
		RequestRetry retry = new RequestRetry(2, Duration.ofMillis(2), honoursRetryAfter);
		assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(() -> retry
			.repeat(Deadline.in(Duration.ofSeconds(30)), () -> fail(unavailable(Duration.ofMinutes(1), true))));
		assertThat(this.requests).isEqualTo(expected);
	}

	@Test
	void noRequestBeginsAfterTheDeadline() {
		RequestRetry slow = new RequestRetry(5, Duration.ofMinutes(1), false);
		assertThatExceptionOfType(TwilioException.Unavailable.class).isThrownBy(
				() -> slow.repeat(Deadline.in(Duration.ofSeconds(1)), () -> fail(unavailable(Duration.ZERO, false))));
		assertThat(this.requests).isEqualTo(1);
	}

	private Object fail(RuntimeException ex) {
		this.requests++;
		throw ex;
	}

	private static TwilioException unavailable(Duration retryAfter, boolean limited) {
		return new TwilioException.Unavailable("down", retryAfter, limited, null);
	}

}
