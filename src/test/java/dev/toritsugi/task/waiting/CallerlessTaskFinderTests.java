package dev.toritsugi.task.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.twilio.resource.TaskSid;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallerlessTaskFinderTests {

	private static final TaskSid TASK = new TaskSid("WT" + "1".repeat(32));

	private static final TaskSid OTHER = new TaskSid("WT" + "2".repeat(32));

	private static final Map<String, TaskSid> BOTH = Map.of("CA1", TASK, "CA2", OTHER);

	private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

	private final CallerlessTaskFinder finder = new CallerlessTaskFinder();

	@Test
	void aCallerMissingInTwoComparisonsHasLeft() {
		assertThat(find(BOTH, Set.of("CA2"), 0)).isEmpty();
		assertThat(find(BOTH, Set.of("CA2"), 30)).containsExactly(TASK);
	}

	@Test
	void twoComparisonsInQuickSuccessionAreNotEnough() {
		assertThat(find(BOTH, Set.of("CA2"), 0)).isEmpty();
		assertThat(find(BOTH, Set.of("CA2"), 2)).isEmpty();
	}

	@Test
	void aCallerWhoIsFoundAgainIsCountedAnew() {
		find(BOTH, Set.of("CA2"), 0);
		find(BOTH, Set.of("CA1", "CA2"), 30);
		assertThat(find(BOTH, Set.of("CA2"), 60)).isEmpty();
	}

	@Test
	void aTaskThatWasOfferedInBetweenIsCountedAnew() {
		find(BOTH, Set.of("CA2"), 0);
		find(Map.of("CA2", OTHER), Set.of("CA2"), 30);
		assertThat(find(BOTH, Set.of("CA2"), 60)).isEmpty();
	}

	@Test
	void aListWithoutAnyWaitingCallerIsNotBelieved() {
		for (int seconds : List.of(0, 30, 60, 90)) {
			assertThat(find(BOTH, Set.of("CA9"), seconds)).isEmpty();
		}
	}

	@Test
	void aCallerWhoWasInTheQueueBeforeIsMissedAlone() {
		find(Map.of("CA1", TASK), Set.of("CA1"), 0);
		assertThat(find(Map.of("CA1", TASK), Set.of(), 30)).isEmpty();
		assertThat(find(Map.of("CA1", TASK), Set.of(), 60)).containsExactly(TASK);
	}

	private List<TaskSid> find(Map<String, TaskSid> waiting, Set<String> members, int seconds) {
		return this.finder.find(waiting, members, NOON.plusSeconds(seconds));
	}

}
