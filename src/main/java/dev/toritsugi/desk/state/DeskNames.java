package dev.toritsugi.desk.state;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.callcenter.DisplaySettings;
import dev.toritsugi.callcenter.routing.Queue;
import dev.toritsugi.callcenter.routing.ScreenPop;
import dev.toritsugi.floor.Floor;
import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.Worker;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds what the settings say of activities and queues for the operators' pages.
 */
@Component
class DeskNames {

	/** Limit of queues that the settings do not define. */
	private static final Duration WAIT_LIMIT = Duration.ofMinutes(3);

	private final DisplaySettings settings;

	DeskNames(DisplaySettings settings) {
		this.settings = settings;
	}

	/** Returns an activity with its names by language. */
	DeskState.ActivityView view(Activity activity) {
		return new DeskState.ActivityView(activity.sid(), activity.name(), ofActivity(activity.name()),
				activity.available());
	}

	/** Returns the name of a worker's activity. */
	DeskState.NameView activity(Worker worker, Floor floor) {
		String name = floor.activity(worker.activitySid()).map(Activity::name).orElse("");
		return new DeskState.NameView(name, ofActivity(name));
	}

	/** Returns the queue of a task, or null if the task has not entered a queue. */
	DeskState.@Nullable QueueName queue(Task task) {
		Task.Queue queue = task.queue();
		return (queue != null) ? new DeskState.QueueName(queue.sid(), queue.name(), ofQueue(queue.sid(), queue.name()))
				: null;
	}

	/** Returns the names of an activity by language. */
	Map<String, String> ofActivity(String name) {
		return this.settings.activity(name).map((activity) -> activity.names()).orElse(Map.of());
	}

	/** Returns the names of a queue by language. */
	Map<String, String> ofQueue(String sid, @Nullable String name) {
		return this.settings.queue(sid, name).map(Queue::names).orElse(Map.of());
	}

	/** Returns the wait from which the page marks a queue. */
	Duration waitLimit(String sid, String name) {
		return this.settings.queue(sid, name).map(Queue::waitLimit).orElse(WAIT_LIMIT);
	}

	/**
	 * Returns the URL of the page about a caller, or null if the settings define none for
	 * the queue.
	 */
	@Nullable String screenPop(Task task) {
		Task.Queue queue = task.queue();
		return Optional.ofNullable(queue)
			.flatMap((each) -> this.settings.queue(each.sid(), each.name()))
			.map(Queue::screenPop)
			.map((template) -> ScreenPop.url(template, task.attributes()::text))
			.orElse(null);
	}

}
