package dev.toritsugi.sandbox.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.taskrouter.event.EventHistory;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;

/**
 * Cumulative task statistics for a period: the number of events, and the tasks' ages at
 * acceptance and cancellation.
 *
 * @param window period of the statistics
 * @param counts number of events in the period, by type
 * @param untilAccepted summary of the task ages at acceptance
 * @param inQueueUntilAccepted summary of the times that accepted tasks had spent in their
 * last queue
 * @param untilCanceled summary of the task ages at cancellation
 * @param accepted task ages at acceptance, in seconds
 * @param canceled task ages at cancellation, in seconds
 */
public record CumulativeStatistics(StatisticsPeriod window, Map<EventType, Long> counts, DurationSummary untilAccepted,
		DurationSummary inQueueUntilAccepted, DurationSummary untilCanceled, List<Long> accepted, List<Long> canceled) {

	/**
	 * Computes the statistics from the events in a period.
	 * @param wanted predicate that selects the events to include
	 */
	public static CumulativeStatistics of(EventHistory history, StatisticsPeriod window,
			Predicate<TaskRouterEvent> wanted) {
		Map<EventType, Long> counts = new EnumMap<>(EventType.class);
		List<TaskRouterEvent> events = history.all()
			.stream()
			.filter((event) -> window.contains(event.at()))
			.filter(wanted)
			.toList();
		events.forEach((event) -> counts.merge(event.type(), 1L, Long::sum));
		List<Long> accepted = seconds(events, EventType.RESERVATION_ACCEPTED, "TaskAge");
		List<Long> canceled = seconds(events, EventType.TASK_CANCELED, "TaskAge");
		return new CumulativeStatistics(window, counts, durations(accepted), durations(inQueue(events)),
				durations(canceled), accepted, canceled);
	}

	/**
	 * Returns how many events of a given type the period contains.
	 */
	public long count(EventType type) {
		return this.counts.getOrDefault(type, 0L);
	}

	private static List<Long> seconds(List<TaskRouterEvent> events, EventType type, String name) {
		return events.stream()
			.filter((event) -> event.type() == type && event.data().containsKey(name))
			.map((event) -> Long.valueOf(event.data().get(name)))
			.toList();
	}

	private static List<Long> inQueue(List<TaskRouterEvent> events) {
		return events.stream()
			.filter((event) -> event.type() == EventType.RESERVATION_ACCEPTED)
			.filter((event) -> event.data().containsKey("TaskQueueEnteredDate"))
			.map((event) -> event.at().getEpochSecond() - Long.parseLong(event.data().get("TaskQueueEnteredDate")))
			.toList();
	}

	private static DurationSummary durations(List<Long> seconds) {
		LongSummaryStatistics statistics = new LongSummaryStatistics();
		seconds.forEach(statistics::accept);
		return DurationSummary.of(statistics);
	}

}
