package dev.toritsugi.operator.activity;

import java.util.List;

import dev.toritsugi.twilio.resource.Activity;
import org.jspecify.annotations.Nullable;

/**
 * Result of a request to change a worker's activity.
 *
 * @param outcome whether the worker has the activity now, or why not
 * @param activity the requested activity, or null if the workspace does not contain it
 * @param choices the workspace's activities, or an empty list if they were not read
 */
public record ActivityResult(Outcome outcome, @Nullable Activity activity, List<Activity> choices) {

	/** Returns the names of the workspace's activities. */
	public List<String> names() {
		return this.choices.stream().map(Activity::name).toList();
	}

	/**
	 * Whether the worker has the requested activity now, or why not.
	 */
	public enum Outcome {

		/** The worker has the requested activity. */
		CHANGED,
		/** The workspace does not contain the worker. */
		WORKER_NOT_FOUND,
		/** The workspace does not contain the activity. */
		ACTIVITY_NOT_FOUND,
		/** The phone in the page of the worker's operator is not ready for calls. */
		PHONE_NOT_READY,
		/** Twilio does not change the activity at the moment. */
		REFUSED

	}

}
