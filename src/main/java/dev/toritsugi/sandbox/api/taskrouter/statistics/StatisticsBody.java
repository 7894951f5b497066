package dev.toritsugi.sandbox.api.taskrouter.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.statistics.ActivityStatistics;
import dev.toritsugi.sandbox.statistics.CumulativeStatistics;
import dev.toritsugi.sandbox.statistics.DurationSummary;
import dev.toritsugi.sandbox.statistics.RealTimeTaskStatistics;
import dev.toritsugi.sandbox.statistics.StatisticsPeriod;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Activity;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Builds statistics in Twilio's JSON format. Most methods add a group of figures that
 * several of Twilio's statistics resources have in common.
 *
 * @see <a href= "https://www.twilio.com/docs/taskrouter/api/taskqueue-statistics">Twilio:
 * statistics</a>
 */
public final class StatisticsBody {

	private static final int STANDARD_MINUTES = 15;

	private final Map<String, @Nullable Object> body = new LinkedHashMap<>();

	/**
	 * Creates the statistics of a resource, to which figures are added later.
	 * @param path path of the statistics, relative to the workspace
	 */
	static StatisticsBody at(WorkspaceRequest request, String path) {
		return new StatisticsBody().put("account_sid", request.accountSid())
			.put("workspace_sid", request.workspaceSid())
			.put("url", request.url() + path);
	}

	static StatisticsBody part() {
		return new StatisticsBody();
	}

	StatisticsBody put(String name, @Nullable Object value) {
		this.body.put(name, value);
		return this;
	}

	StatisticsBody tasks(Collection<Task> tasks, Instant now) {
		RealTimeTaskStatistics figures = RealTimeTaskStatistics.of(List.copyOf(tasks), now);
		return put("total_tasks", figures.total()).put("tasks_by_status", figures.byStatus())
			.put("tasks_by_priority", figures.byPriority())
			.put("longest_task_waiting_age", figures.longestWaitingAge())
			.put("longest_task_waiting_sid", figures.longestWaitingSid());
	}

	StatisticsBody inQueue(Collection<Task> tasks, Instant now) {
		RealTimeTaskStatistics figures = RealTimeTaskStatistics.of(List.copyOf(tasks), now);
		return put("longest_relative_task_age_in_queue", figures.longestInQueueAge())
			.put("longest_relative_task_sid_in_queue", figures.longestInQueueSid());
	}

	StatisticsBody activities(WorkspaceRequest request, Workspace workspace, Collection<Worker> workers) {
		return put("activity_statistics",
				ActivityStatistics.now(request.activities().all(workspace), workers)
					.entrySet()
					.stream()
					.map((entry) -> Map.of("sid", entry.getKey().sid(), "friendly_name", entry.getKey().friendlyName(),
							"workers", entry.getValue()))
					.toList());
	}

	StatisticsBody activityDurations(WorkspaceRequest request, Workspace workspace, Collection<Worker> workers,
			StatisticsPeriod window) {
		return put("activity_durations",
				ActivityStatistics
					.within(request.history(workspace), request.activities().all(workspace), workers, window)
					.entrySet()
					.stream()
					.map((entry) -> durations(entry.getKey(), entry.getValue()))
					.toList());
	}

	StatisticsBody window(StatisticsPeriod window) {
		return put("start_time", TwilioDateFormat.iso(window.start())).put("end_time",
				TwilioDateFormat.iso(window.end()));
	}

	StatisticsBody reservations(CumulativeStatistics cumulative) {
		return put("reservations_created", cumulative.count(EventType.RESERVATION_CREATED))
			.put("reservations_accepted", cumulative.count(EventType.RESERVATION_ACCEPTED))
			.put("reservations_rejected", cumulative.count(EventType.RESERVATION_REJECTED))
			.put("reservations_timed_out", cumulative.count(EventType.RESERVATION_TIMEOUT))
			.put("reservations_canceled", cumulative.count(EventType.RESERVATION_CANCELED))
			.put("reservations_rescinded", cumulative.count(EventType.RESERVATION_RESCINDED));
	}

	StatisticsBody tasksOver(CumulativeStatistics cumulative, List<Integer> splits) {
		put("avg_task_acceptance_time", cumulative.untilAccepted().avg());
		put("tasks_canceled", cumulative.count(EventType.TASK_CANCELED));
		put("tasks_completed", cumulative.count(EventType.TASK_COMPLETED));
		put("tasks_deleted",
				cumulative.count(EventType.TASK_DELETED) + cumulative.count(EventType.TASK_SYSTEM_DELETED));
		put("tasks_moved", cumulative.count(EventType.TASK_QUEUE_MOVED));
		put("wait_duration_until_accepted", cumulative.untilAccepted());
		put("wait_duration_until_canceled", cumulative.untilCanceled());
		Map<String, Object> split = new LinkedHashMap<>();
		for (Integer seconds : splits) {
			split.put(String.valueOf(seconds), Map.of("above", counted(cumulative, (age) -> age > seconds), "below",
					counted(cumulative, (age) -> age <= seconds)));
		}
		return put("split_by_wait_time", split.isEmpty() ? null : split);
	}

	Map<String, @Nullable Object> toMap() {
		return this.body;
	}

	/**
	 * Returns the period that the request specifies. The default period is the last
	 * fifteen minutes.
	 */
	public static StatisticsPeriod window(RequestParameters parameters, Instant now) {
		Instant start = parameters.instant("StartDate");
		Instant end = parameters.instant("EndDate");
		Integer minutes = parameters.integer("Minutes", 0, Integer.MAX_VALUE);
		if (minutes != null && start != null) {
			throw TwilioError.badRequest("Minutes and StartDate are mutually exclusive");
		}
		Instant until = (end != null) ? end : now;
		long seconds = ((minutes != null) ? minutes : STANDARD_MINUTES) * 60L;
		return new StatisticsPeriod((start != null) ? start : until.minusSeconds(seconds), until);
	}

	/**
	 * Returns the wait time thresholds in the parameter {@code SplitByWaitTime}, in
	 * seconds.
	 */
	static List<Integer> splits(RequestParameters parameters) {
		try {
			return parameters.list("SplitByWaitTime").stream().map(Integer::valueOf).toList();
		}
		catch (NumberFormatException ex) {
			throw TwilioError.badRequest("Invalid value for parameter SplitByWaitTime");
		}
	}

	/**
	 * Returns a filter that accepts the events of a task channel.
	 * @param channel SID or unique name of the channel, or null for all channels
	 */
	static Predicate<TaskRouterEvent> ofChannel(@Nullable String channel) {
		return (event) -> channel == null || channel.equals(event.data().get("TaskChannelSid"))
				|| channel.equals(event.data().get("TaskChannelUniqueName"));
	}

	static List<Task> ofChannel(Collection<Task> tasks, @Nullable String channel) {
		return tasks.stream()
			.filter((task) -> channel == null || task.channel().sid().equals(channel)
					|| task.channel().uniqueName().equals(channel))
			.toList();
	}

	private static Map<String, Long> counted(CumulativeStatistics cumulative, Predicate<Long> age) {
		return Map.of("tasks_canceled", cumulative.canceled().stream().filter(age).count(), "reservations_accepted",
				cumulative.accepted().stream().filter(age).count());
	}

	private static Map<String, Object> durations(Activity activity, DurationSummary durations) {
		return Map.of("sid", activity.sid(), "friendly_name", activity.friendlyName(), "avg", durations.avg(), "min",
				durations.min(), "max", durations.max(), "total", durations.total());
	}

}
