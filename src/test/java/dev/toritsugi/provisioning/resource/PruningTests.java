package dev.toritsugi.provisioning.resource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.toritsugi.provisioning.resource.Resources.found;
import static dev.toritsugi.provisioning.resource.Resources.queue;
import static dev.toritsugi.provisioning.resource.Resources.resource;
import static dev.toritsugi.provisioning.resource.Resources.titles;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is deleted, and what never is. Each resource has its name as SID.
 */
class PruningTests {

	@Test
	void nothingIsDeletedUnasked() {
		assertThat(
				Comparison.of(List.of(), found(queue("old")), new Policy(Set.of("old"), false, true, true)).isEmpty())
			.isTrue();
	}

	@Test
	void onlyWhatTheDefinitionMadeIsDeleted() {
		assertThat(titles(pruned(List.of(), found(queue("old"), queue("by hand")), "old")))
			.containsExactly("- queue old");
	}

	@Test
	void whatIsStillDefinedStaysWhateverItsCase() {
		assertThat(titles(pruned(List.of(queue("Old")), found(queue("OLD")), "OLD"))).containsExactly("~ queue Old");
	}

	@Test
	void whatNeedsOthersGoesBeforeThemAndAfterEveryOtherChange() {
		List<Found> current = found(resource(Kind.ACTIVITY, "activity", "{}"), queue("queue"),
				resource(Kind.WORKFLOW, "workflow", "{}"), resource(Kind.WORKER, "worker", "{}"),
				resource(Kind.APPLICATION, "application", "{}"));
		assertThat(titles(
				pruned(List.of(queue("new")), current, "activity", "queue", "workflow", "worker", "application")))
			.containsExactly("+ queue new", "- TwiML application application", "- worker worker", "- workflow workflow",
					"- queue queue", "- activity activity");
	}

	@Test
	void aWorkspaceIsNeverDeleted() {
		assertThat(titles(Comparison.of(List.of(), found(resource(Kind.WORKSPACE, "Support", "{}")),
				new Policy(Set.of("Support"), true, true, false))))
			.containsExactly("! workspace Support: a workspace is deleted in the Console, with all that is in it");
	}

	@Test
	void whoHasATaskStays() {
		List<Found> current = List.of(new Found(resource(Kind.WORKER, "alice", "{}"), "alice", true));
		assertThat(titles(Comparison.of(List.of(), current, new Policy(Set.of("alice"), true, true, false))))
			.containsExactly("! worker alice: has a task; deleted once it is over");
	}

	@Test
	void anActivityThatSomebodyIsInStays() {
		List<Found> current = List.of(new Found(resource(Kind.ACTIVITY, "Break", "{}"), "Break", true));
		assertThat(titles(Comparison.of(List.of(), current, new Policy(Set.of("Break"), true, true, false))))
			.containsExactly("! activity Break: somebody is in it; deleted once nobody is");
	}

	/** One may always go; of more, three of ten. */
	@ParameterizedTest
	@CsvSource({ "1, 1, true", "2, 1, true", "2, 2, false", "6, 1, true", "6, 2, false", "7, 2, true", "10, 3, true",
			"10, 4, false", "20, 6, true", "20, 7, false" })
	void noMoreThanAShareOfAKindGoesUnlessForced(int made, int going, boolean go) {
		Resource[] all = IntStream.range(0, made).mapToObj((i) -> queue("q" + i)).toArray(Resource[]::new);
		List<Resource> desired = Stream.of(all).skip(going).toList();
		Set<String> sids = Stream.of(all).map(Resource::name).collect(Collectors.toSet());
		Plan careful = Comparison.of(desired, found(all), new Policy(sids, true, false, false));
		assertThat(careful.count(Change.Delete.class)).isEqualTo(go ? going : 0);
		assertThat(careful.count(Change.HeldBack.class)).isEqualTo(go ? 0 : going);
		if (!go) {
			assertThat(titles(careful).get(0))
				.isEqualTo("! queue q0: %d of %d would go; --force deletes them".formatted(going, made));
		}
		Plan forced = Comparison.of(desired, found(all), new Policy(sids, true, true, false));
		assertThat(forced.count(Change.Delete.class)).isEqualTo(going);
	}

	@Test
	void theShareIsOfWhatTheDefinitionMadeAndOfEachKindByItself() {
		List<Found> current = Stream
			.concat(found(queue("q1"), queue("q2"), resource(Kind.WORKER, "w1", "{}")).stream(),
					IntStream.range(0, 20).mapToObj((i) -> new Found(queue("hand" + i), "hand" + i)))
			.toList();
		assertThat(titles(pruned(List.of(), current, "q1", "q2", "w1"))).containsExactly("- worker w1",
				"! queue q1: 2 of 2 would go; --force deletes them",
				"! queue q2: 2 of 2 would go; --force deletes them");
	}

	private static Plan pruned(List<Resource> desired, List<Found> current, String... made) {
		return Comparison.of(desired, current, new Policy(Set.of(made), true, false, false));
	}

}
