package dev.toritsugi.sandbox.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;

import dev.toritsugi.sandbox.taskrouter.event.EventHistory;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Worker;

/**
 * Computes TaskRouter's worker statistics by activity.
 */
public final class ActivityStatistics {

	private ActivityStatistics() {
	}

	/**
	 * Returns the current number of workers in each activity.
	 */
	public static Map<Activity, Long> now(Collection<Activity> activities, Collection<Worker> workers) {
		Map<Activity, Long> counts = new LinkedHashMap<>();
		activities.forEach((activity) -> counts.put(activity, 0L));
		workers.forEach((worker) -> counts.merge(worker.activity(), 1L, Long::sum));
		return counts;
	}

	/**
	 * Returns how long workers were in each activity within a period. The time in a
	 * worker's current activity is included.
	 */
	public static Map<Activity, DurationSummary> within(EventHistory history, Collection<Activity> activities,
			Collection<Worker> workers, StatisticsPeriod window) {
		Map<String, LongSummaryStatistics> seconds = new LinkedHashMap<>();
		for (TaskRouterEvent event : history.all()) {
			if (event.type() == EventType.WORKER_ACTIVITY_UPDATE && window.contains(event.at())
					&& workers.contains(event.worker())) {
				Instant since = event.at()
					.minusMillis(Long.parseLong(event.data().getOrDefault("WorkerTimeInPreviousActivityMs", "0")));
				add(seconds, event.data().getOrDefault("WorkerPreviousActivitySid", ""), since, event.at(), window);
			}
		}
		workers
			.forEach((worker) -> add(seconds, worker.activity().sid(), worker.activitySince(), window.end(), window));
		Map<Activity, DurationSummary> times = new LinkedHashMap<>();
		activities.forEach((activity) -> times.put(activity,
				DurationSummary.of(seconds.getOrDefault(activity.sid(), new LongSummaryStatistics()))));
		return times;
	}

	private static void add(Map<String, LongSummaryStatistics> seconds, String activitySid, Instant since,
			Instant until, StatisticsPeriod window) {
		Instant start = since.isBefore(window.start()) ? window.start() : since;
		if (start.isBefore(until)) {
			seconds.computeIfAbsent(activitySid, (sid) -> new LongSummaryStatistics())
				.accept(Duration.between(start, until).toSeconds());
		}
	}

}
