package dev.toritsugi.sandbox.controlapi.view;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.voice.behavior.Behavior;
import org.jspecify.annotations.Nullable;

/**
 * The behaviors that Twilio does not document. In a request, a missing choice keeps the
 * current behavior.
 *
 * @param leave {@code cancels-task} or {@code keeps-task}
 * @param failedWait {@code silence} or {@code hang-up}
 * @param prompts {@code instant} or {@code timed}
 * @param heldExit {@code ignored} or {@code applied}
 * @param browserReject {@code own-tab} or {@code all-tabs}
 */
@RequestBodyExample("{\"leave\":\"keeps-task\",\"failedWait\":\"hang-up\",\"prompts\":\"timed\",\"heldExit\":\"applied\",\"browserReject\":\"all-tabs\"}")
public record BehaviorView(@Nullable String leave, @Nullable String failedWait, @Nullable String prompts,
		@Nullable String heldExit, @Nullable String browserReject) {

	public static BehaviorView of(Behavior behavior) {
		return new BehaviorView(value(behavior.leave()), value(behavior.failedWait()), value(behavior.prompts()),
				value(behavior.heldExit()), value(behavior.browserReject()));
	}

	/**
	 * Returns the behavior that the request chooses.
	 * @param old current behavior
	 */
	public Behavior toBehavior(Behavior old) {
		return new Behavior(choice("leave", this.leave, old.leave(), Behavior.Leave.values()),
				choice("failedWait", this.failedWait, old.failedWait(), Behavior.FailedWait.values()),
				choice("prompts", this.prompts, old.prompts(), Behavior.Prompts.values()),
				choice("heldExit", this.heldExit, old.heldExit(), Behavior.HeldExit.values()),
				choice("browserReject", this.browserReject, old.browserReject(), Behavior.BrowserReject.values()));
	}

	private static <E extends Enum<E>> E choice(String name, @Nullable String given, E old, E[] choices) {
		if (given == null) {
			return old;
		}
		return Stream.of(choices)
			.filter((each) -> value(each).equals(given))
			.findFirst()
			.orElseThrow(() -> ControlProblem.BAD_VALUE.toRefusal(
					"\"%s\" must be %s.".formatted(name,
							Stream.of(choices).map(BehaviorView::value).collect(Collectors.joining(" or "))),
					Map.of("key", name)));
	}

	private static String value(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
