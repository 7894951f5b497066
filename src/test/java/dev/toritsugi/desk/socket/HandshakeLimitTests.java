package dev.toritsugi.desk.socket;

import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts handshakes of operators by a clock that the test sets.
 */
class HandshakeLimitTests {

	private static final Instant START = Instant.parse("2026-11-30T09:00:00Z");

	private Instant now = START;

	private final HandshakeLimit limit = new HandshakeLimit(() -> this.now);

	@Test
	void twentyAtOnceThenOneASecond() {
		assertThat(allowed("alice", 30)).isEqualTo(20);
		this.now = START.plusSeconds(3);
		assertThat(allowed("alice", 30)).isEqualTo(3);
	}

	@Test
	void eachOperatorIsCountedAlone() {
		allowed("alice", 30);
		assertThat(allowed("bob", 30)).isEqualTo(20);
	}

	@Test
	void aPauseMakesTheAllowanceWholeButNotLarger() {
		allowed("alice", 30);
		this.now = START.plusSeconds(3600);
		assertThat(allowed("alice", 30)).isEqualTo(20);
	}

	@Test
	void aClockThatGoesBackRefusesNoOperator() {
		this.now = START.plusSeconds(3600);
		allowed("alice", 30);
		this.now = START;
		assertThat(allowed("alice", 30)).isEqualTo(20);
	}

	private long allowed(String operator, int attempts) {
		return IntStream.range(0, attempts).filter((attempt) -> this.limit.allows(operator)).count();
	}

}
