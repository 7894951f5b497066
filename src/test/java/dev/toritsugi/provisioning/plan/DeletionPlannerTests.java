package dev.toritsugi.provisioning.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;
import dev.toritsugi.provisioning.resource.ResourceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.toritsugi.provisioning.plan.TestResources.found;
import static dev.toritsugi.provisioning.plan.TestResources.queue;
import static dev.toritsugi.provisioning.plan.TestResources.resource;
import static dev.toritsugi.provisioning.plan.TestResources.titles;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is deleted, and what never is. Each resource has its name as SID.
 */
class DeletionPlannerTests {

	@Test
	void nothingIsDeletedUnasked() {
		assertThat(titles(Planner.plan(List.of(), found(queue("old")),
				PlanPolicy.CAREFUL.withCreated(Set.of("old"))
					.allowing(PlanPolicy.Option.FORCE, PlanPolicy.Option.TAKE_NUMBER))))
			.containsExactly("? queue old is no longer in the definition; --prune deletes it");
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
		List<ExistingResource> current = found(resource(ResourceKind.ACTIVITY, "activity", "{}"), queue("queue"),
				resource(ResourceKind.WORKFLOW, "workflow", "{}"), resource(ResourceKind.WORKER, "worker", "{}"),
				resource(ResourceKind.APPLICATION, "application", "{}"));
		assertThat(titles(
				pruned(List.of(queue("new")), current, "activity", "queue", "workflow", "worker", "application")))
			.containsExactly("+ queue new", "- TwiML application application", "- worker worker", "- workflow workflow",
					"- queue queue", "- activity activity");
	}

	@Test
	void aWorkspaceIsNeverDeleted() {
		assertThat(titles(
				Planner.plan(List.of(), found(resource(ResourceKind.WORKSPACE, "Support", "{}")), forcing("Support"))))
			.containsExactly("! workspace Support: --prune never deletes a workspace; delete it in the Console");
	}

	@Test
	void whoHasATaskStays() {
		List<ExistingResource> current = List
			.of(new ExistingResource(resource(ResourceKind.WORKER, "alice", "{}"), "alice").withInUse(true));
		assertThat(titles(Planner.plan(List.of(), current, forcing("alice"))))
			.containsExactly("! worker alice: it has an open task; use --prune again when the task is completed");
	}

	@Test
	void anActivityThatSomebodyIsInStays() {
		List<ExistingResource> current = List
			.of(new ExistingResource(resource(ResourceKind.ACTIVITY, "Break", "{}"), "Break").withInUse(true));
		assertThat(titles(Planner.plan(List.of(), current, forcing("Break"))))
			.containsExactly("! activity Break: a worker is in it; use --prune again when no worker is in it");
	}

	/** One may always go; of more, three of ten. */
	@ParameterizedTest
	@CsvSource({ "1, 1, true", "2, 1, true", "2, 2, false", "6, 1, true", "6, 2, false", "7, 2, true", "10, 3, true",
			"10, 4, false", "20, 6, true", "20, 7, false" })
	void noMoreThanAShareOfAKindGoesUnlessForced(int made, int going, boolean go) {
		ResourceState[] all = IntStream.range(0, made).mapToObj((i) -> queue("q" + i)).toArray(ResourceState[]::new);
		List<ResourceState> desired = Stream.of(all).skip(going).toList();
		Set<String> sids = Stream.of(all).map(ResourceState::name).collect(Collectors.toSet());
		Plan careful = Planner.plan(desired, found(all), pruning(sids));
		assertThat(careful.count(PlannedChange.Delete.class)).isEqualTo(go ? going : 0);
		assertThat(careful.count(PlannedChange.HeldBack.class)).isEqualTo(go ? 0 : going);
		if (!go) {
			assertThat(titles(careful).get(0)).isEqualTo(
					"! queue q0: %d of %d would be deleted at once; use --force to allow that".formatted(going, made));
		}
		Plan forced = Planner.plan(desired, found(all),
				pruning(sids).allowing(PlanPolicy.Option.PRUNE, PlanPolicy.Option.FORCE));
		assertThat(forced.count(PlannedChange.Delete.class)).isEqualTo(going);
	}

	@Test
	void theShareIsOfWhatTheDefinitionMadeAndOfEachKindByItself() {
		List<ExistingResource> current = Stream
			.concat(found(queue("q1"), queue("q2"), resource(ResourceKind.WORKER, "w1", "{}")).stream(),
					IntStream.range(0, 20).mapToObj((i) -> new ExistingResource(queue("hand" + i), "hand" + i)))
			.toList();
		assertThat(titles(pruned(List.of(), current, "q1", "q2", "w1"))).containsExactly("- worker w1",
				"! queue q1: 2 of 2 would be deleted at once; use --force to allow that",
				"! queue q2: 2 of 2 would be deleted at once; use --force to allow that");
	}

	private static Plan pruned(List<ResourceState> desired, List<ExistingResource> current, String... made) {
		return Planner.plan(desired, current, pruning(Set.of(made)));
	}

	private static PlanPolicy pruning(Set<String> created) {
		return PlanPolicy.CAREFUL.withCreated(created).allowing(PlanPolicy.Option.PRUNE);
	}

	private static PlanPolicy forcing(String created) {
		return pruning(Set.of(created)).allowing(PlanPolicy.Option.PRUNE, PlanPolicy.Option.FORCE);
	}

}
