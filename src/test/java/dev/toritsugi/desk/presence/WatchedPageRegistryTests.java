package dev.toritsugi.desk.presence;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attaches pages in an order in which Twilio's responses may arrive.
 */
class WatchedPageRegistryTests {

	private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

	private final WatchedPageRegistry pages = new WatchedPageRegistry();

	private final WatchedPage first = this.pages.page("alice", "first-session", NOW);

	private final WatchedPage second = this.pages.page("Alice", "second-session", NOW);

	@Test
	void aLateResponseOfAnEarlierSessionReplacesNoLaterOne() {
		assertThat(this.pages.attach(this.second, NOW)).isTrue();
		assertThat(this.pages.attach(this.first, NOW.minusMillis(1))).isFalse();
		assertThat(this.pages.attachedTo("alice")).containsSame(this.second);
	}

	@Test
	void aLaterSessionReplacesAnEarlierOne() {
		assertThat(this.pages.attach(this.first, NOW.minusMillis(1))).isTrue();
		assertThat(this.pages.attach(this.second, NOW)).isTrue();
		assertThat(this.pages.attachedTo("ALICE")).containsSame(this.second);
	}

	@Test
	void aLateResponseOfTheSameSessionKeepsTheLaterTime() {
		this.pages.attach(this.first, NOW);
		this.pages.attach(this.first, NOW.minusMillis(1));
		assertThat(this.first.since()).isEqualTo(NOW);
	}

	@Test
	void aPageThatHasEndedWorkMeanwhileStaysForgotten() {
		this.pages.forget(this.first);
		assertThat(this.pages.attach(this.first, NOW)).isFalse();
		assertThat(this.pages.attachedTo("alice")).isEmpty();
	}

	@Test
	void aClockThatGoesBackForgetsAllPages() {
		this.pages.attach(this.first, NOW);
		WatchedPage earlier = this.pages.page("alice", "second-session", NOW.minusSeconds(60));
		assertThat(this.pages.attachedTo("alice")).isEmpty();
		assertThat(this.pages.attach(earlier, NOW.minusSeconds(60))).isTrue();
	}

}
