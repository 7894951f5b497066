package dev.toritsugi.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LogLimitTests {

	private Instant now = Instant.parse("2026-11-30T00:00:00Z");

	@Test
	void omittedLinesAreCounted() {
		LogLimit limit = new LogLimit(new Clock() {
			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return LogLimitTests.this.now;
			}
		}, 2);
		assertThat(limit.next()).hasValue(0);
		assertThat(limit.next()).hasValue(0);
		assertThat(limit.next()).isEmpty();
		assertThat(limit.next()).isEmpty();
		this.now = this.now.plusSeconds(60);
		assertThat(limit.next()).hasValue(2);
		assertThat(limit.next()).hasValue(0);
		assertThat(limit.next()).isEmpty();
	}

}
