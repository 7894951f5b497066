package dev.toritsugi.operator.activity;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSession;

/**
 * A request to change a worker's activity.
 *
 * @param worker friendly name of the worker
 * @param activity name of the activity, ignoring case, or its SID
 * @param mayBeAvailable whether the worker may get an activity with calls
 * @param attributes returns the worker's attributes after the change
 */
public record ActivityRequest(String worker, String activity, Predicate<Worker> mayBeAvailable,
		UnaryOperator<Attributes> attributes) {

	/**
	 * Creates a request from outside of a page. A worker whose operator works with the
	 * page may get an activity with calls only from the page, which knows whether its
	 * phone can ring.
	 */
	static ActivityRequest ofCommand(String worker, String activity) {
		return new ActivityRequest(worker, activity, (read) -> WorkerSession.of(read.attributes()).isEmpty(),
				UnaryOperator.identity());
	}

}
