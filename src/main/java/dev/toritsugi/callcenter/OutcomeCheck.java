package dev.toritsugi.callcenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.routing.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the outcomes are consistent with the queues and the after-call times.
 */
final class OutcomeCheck {

	private static final String OUTCOMES = "outcomes";

	private static final String QUEUES = "queues";

	private static final String REQUIRED = "required";

	private static final String NO_TIME = "false, because the after-call time of 0s leaves no time to choose an outcome";

	private static final String NO_CHOICES = "false, because there are no choices";

	private static final Pattern QUEUE_SID = Pattern.compile("WQ[0-9a-f]{32}");

	private OutcomeCheck() {
	}

	static void check(CallCenter center, ViolationCollector violations) {
		OutcomeSettings outcomes = center.outcomes();
		if (outcomes.required() && outcomes.choices().isEmpty()) {
			violations.add(NO_CHOICES, OUTCOMES, REQUIRED);
		}
		else if (outcomes.required() && generalQueues(center).anyMatch((queue) -> isAtOnce(center, queue))) {
			violations.add(NO_TIME, OUTCOMES, REQUIRED);
		}
		distinct(outcomes.choices(), violations, "choices");
		for (int i = 0; i < outcomes.queues().size(); i++) {
			check(center, outcomes.queues().get(i), i, violations);
		}
	}

	private static void check(CallCenter center, OutcomeSettings.QueueOutcomes outcomes, int index,
			ViolationCollector violations) {
		String queue = outcomes.queue();
		if (queue == null || queue.isBlank()) {
			return;
		}
		List<String> names = center.queues().stream().map(Queue::name).toList();
		if (center.definesQueues() && !QUEUE_SID.matcher(queue).matches()
				&& names.stream().noneMatch(queue::equalsIgnoreCase)) {
			violations.add("one of the queues %s, or the SID of a queue".formatted(names), OUTCOMES, QUEUES, index,
					"queue");
		}
		if (outcomes.required() && outcomes.choices().isEmpty()) {
			violations.add(NO_CHOICES, OUTCOMES, QUEUES, index, REQUIRED);
		}
		else if (outcomes.required() && isAtOnce(center, queue)) {
			violations.add(NO_TIME, OUTCOMES, QUEUES, index, REQUIRED);
		}
		distinct(outcomes.choices(), violations, QUEUES, index, "choices");
	}

	/**
	 * Returns the queues to which the general outcomes apply. Null stands for queues that
	 * the settings do not name.
	 */
	private static Stream<@Nullable String> generalQueues(CallCenter center) {
		List<@Nullable String> named = new ArrayList<>();
		if (center.definesQueues()) {
			center.queues().forEach((queue) -> named.add(queue.name()));
		}
		else {
			named.add(null);
			center.afterCall().queues().forEach((queue) -> named.add(queue.queue()));
		}
		return named.stream()
			.filter((queue) -> center.outcomes()
				.queues()
				.stream()
				.noneMatch((each) -> each.queue() != null && each.queue().equalsIgnoreCase(queue)));
	}

	private static boolean isAtOnce(CallCenter center, @Nullable String queue) {
		return center.afterCall().timeOf(queue, queue).duration().filter((time) -> time.isZero()).isPresent();
	}

	private static void distinct(List<String> choices, ViolationCollector violations, Object... path) {
		long different = choices.stream()
			.map((choice) -> String.valueOf(choice).toLowerCase(Locale.ROOT))
			.distinct()
			.count();
		if (different < choices.size()) {
			violations.add("different outcomes, ignoring upper and lower case", OUTCOMES, path);
		}
	}

}
