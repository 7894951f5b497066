package dev.toritsugi.assignment;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Removes the reason of unavailability from a worker's attributes, in the background,
 * when the worker's activity has changed since the reason was written. Events may arrive
 * twice or late, so the reason is removed only if the worker still has the activity of
 * the event and the reason is older than the change.
 */
@Component
class UnavailableReasonListener {

	/** Twilio truncates the time of an activity change to seconds. */
	private static final Duration TOLERANCE = Duration.ofSeconds(1);

	private final WorkerAttributeUpdater attributes;

	UnavailableReasonListener(WorkerAttributeUpdater attributes) {
		this.attributes = attributes;
	}

	@EventListener
	void on(TaskRouterEvent event) {
		String activity = event.text("WorkerActivitySid").orElse(null);
		if (activity != null && event.type().equals("worker.activity.update")
				&& UnavailabilityAttributes.isReasonOlderThan(event.workerAttributes(), event.at())) {
			event.worker()
				.ifPresent((sid) -> this.attributes.updateWorker(sid,
						(worker) -> withoutOldReason(worker, activity, event.at())));
		}
	}

	private static Attributes withoutOldReason(Worker worker, String activity, Instant changed) {
		boolean current = worker.activitySid().equals(activity)
				&& !worker.activitySince().isAfter(changed.plus(TOLERANCE));
		return (current && UnavailabilityAttributes.isReasonOlderThan(worker.attributes(), changed))
				? UnavailabilityAttributes.withoutReason(worker.attributes()) : worker.attributes();
	}

}
