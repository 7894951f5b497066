package dev.toritsugi.caller.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.toritsugi.callcenter.CallCenterBeans;
import dev.toritsugi.caller.twiml.WaitingSound;
import dev.toritsugi.caller.twiml.WaitingTwiml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a caller hears next, with figures that a test sets.
 */
class WaitPlannerTests {

	private static final Instant BEGIN = Instant.parse("2026-09-24T00:00:00Z");

	private final ApplicationContextRunner context = new ApplicationContextRunner()
		.withUserConfiguration(CallCenterBeans.class, KnownFigures.class)
		.withBean(WaitPlanner.class)
		.withBean(WaitingTwiml.class)
		.withPropertyValues("call-center.waiting.position=true", "call-center.waiting.expected-wait=true",
				"call-center.waiting.every=60s");

	@Test
	void figuresOfACallerNeverRise() {
		wait((caller) -> {
			assertThat(caller.at(30, 3, Duration.ofMinutes(4))).isEqualTo(new WaitingSound.Announcement(3, 5));
			assertThat(caller.at(90, 4, Duration.ofMinutes(8))).isEqualTo(new WaitingSound.Announcement(0, 0));
			assertThat(caller.at(150, 2, Duration.ofMinutes(8))).isEqualTo(new WaitingSound.Announcement(2, 0));
			assertThat(caller.at(210, 3, Duration.ofMinutes(5))).isEqualTo(new WaitingSound.Announcement(0, 5));
			assertThat(caller.at(270, 1, Duration.ofSeconds(61))).isEqualTo(new WaitingSound.Announcement(1, 3));
			assertThat(caller.at(330, 1, Duration.ofMinutes(60))).isEqualTo(new WaitingSound.Announcement(1, 0));
		});
	}

	@Test
	void thePositionIsSaidUpToTenAndTheTimeInBands() {
		wait((caller) -> {
			assertThat(caller.at(30, 11, Duration.ofMinutes(40))).isEqualTo(new WaitingSound.Announcement(0, 15));
			assertThat(caller.at(90, 10, Duration.ofMinutes(10))).isEqualTo(new WaitingSound.Announcement(10, 10));
			assertThat(caller.at(150, 9, null)).isEqualTo(new WaitingSound.Announcement(9, 0));
			assertThat(caller.at(210, 9, Duration.ofMinutes(3))).isEqualTo(new WaitingSound.Announcement(9, 3));
			assertThat(caller.at(270, 9, Duration.ofMinutes(1))).isEqualTo(new WaitingSound.Announcement(9, 1));
		});
	}

	@Test
	void announcementsAreMadeOnceAndLateOnesAreNotRepeated() {
		wait((caller) -> {
			assertThat(caller.at(29, 1, null)).isNull();
			assertThat(caller.at(35, 1, null)).isNotNull();
			assertThat(caller.at(45, 1, null)).isNull();
			assertThat(caller.at(200, 1, null)).isNotNull();
			assertThat(caller.at(209, 1, null)).isNull();
			assertThat(caller.at(210, 1, null)).isNotNull();
		});
	}

	@Test
	void withoutStateNoNumberIsSaidLateInAWait() {
		wait((caller) -> {
			caller.query = "QueueTime=200";
			assertThat(caller.at(200, 1, Duration.ofSeconds(30))).isEqualTo(new WaitingSound.Announcement(0, 0));
			assertThat(caller.at(215, 1, Duration.ofSeconds(30))).isEqualTo(new WaitingSound.Announcement(0, 0));
			assertThat(caller.at(275, 1, Duration.ofSeconds(30))).isEqualTo(new WaitingSound.Announcement(0, 0));
		});
	}

	@Test
	void aCallerWhoReturnsHearsNoNumberAndHasNoOffer() {
		this.context.withPropertyValues("call-center.waiting.offers[0]=dial +81398765432").run((context) -> {
			WaitPlanner planner = context.getBean(WaitPlanner.class);
			WaitState first = WaitState.of(Map.of("Since", String.valueOf(BEGIN.getEpochSecond())), BEGIN);
			assertThat(planner.isOfferChosen(first, "1")).isTrue();
			assertThat(planner.isOfferChosen(first, "2")).isFalse();
			WaitState again = planner.back(first, BEGIN.plusSeconds(100));
			assertThat(planner.isOfferChosen(again, "1")).isFalse();
			assertThat(again.query())
				.isEqualTo("Announced=2&Band=0&Place=0&Returned=true&Round=0&Since=" + BEGIN.getEpochSecond());
		});
	}

	private void wait(Consumer<Caller> story) {
		this.context.run((context) -> story
			.accept(new Caller(context.getBean(WaitPlanner.class), (KnownFigures.Figures) context.getBean("figures"))));
	}

	private static final class Caller {

		private final WaitPlanner planner;

		private final KnownFigures.Figures figures;

		private String query = "QueueTime=0";

		private Caller(WaitPlanner planner, KnownFigures.Figures figures) {
			this.planner = planner;
			this.figures = figures;
		}

		private WaitingSound.@Nullable Announcement at(int second, int position, @Nullable Duration expected) {
			this.figures.set(position, expected);
			Instant now = BEGIN.plusSeconds(second);
			Map<String, String> parameters = new HashMap<>();
			for (String pair : this.query.split("&")) {
				parameters.put(pair.split("=")[0], pair.split("=")[1]);
			}
			if (this.query.equals("QueueTime=0")) {
				parameters.put("QueueTime", String.valueOf(second));
				parameters.put("Since", String.valueOf(BEGIN.getEpochSecond()));
			}
			WaitStep step = this.planner.next(WaitState.of(parameters, now), "CA1", now);
			this.query = step.next().query();
			return step.sound().announcement();
		}

	}

}
