package dev.toritsugi.desk.state;

import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.assignment.UnavailableReason;
import dev.toritsugi.floor.Floor;
import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Why a worker was moved to an activity without calls.
 *
 * @param code kind of reason, for example missed-calls
 * @param by name of the supervisor who moved the worker, or null
 * @param at when the worker was moved, or null if unknown
 * @param until time until which the worker gets the earlier activity back if the reason
 * is gone, or null if not
 * @param activityBefore name of the earlier activity, or null if unknown
 */
public record ReasonView(String code, @Nullable String by, @Nullable Instant at, @Nullable Instant until,
		@Nullable String activityBefore) {

	/**
	 * Returns the reason in a worker's attributes, or null if the operator has chosen the
	 * activity.
	 */
	static @Nullable ReasonView of(Worker worker, Floor floor) {
		return UnavailableReason.of(worker.attributes())
			.filter((reason) -> !worker.available() && reason.explains(worker))
			.map((reason) -> new ReasonView(reason.code().code(), reason.by(), reason.since(),
					reason.returnUntil().orElse(null), nameOf(reason.activityBefore(), floor)))
			.orElse(null);
	}

	private static @Nullable String nameOf(@Nullable String activity, Floor floor) {
		return Optional.ofNullable(activity).flatMap(floor::activity).map(Activity::name).orElse(null);
	}

}
