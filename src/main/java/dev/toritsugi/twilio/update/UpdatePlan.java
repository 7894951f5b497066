package dev.toritsugi.twilio.update;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Decision about a resource that was read: a change and its result, or a result without a
 * change.
 *
 * @param <T> type of the resource
 * @param <C> type of the change
 * @param <R> type of the result
 * @param change the change, or null to keep the resource as it is
 * @param result returns the result from the resource after the change or, without a
 * change, from the resource that was read
 */
public record UpdatePlan<T, C, R>(@Nullable C change, Function<T, R> result) {

	/** Creates a plan that keeps the resource as it is. */
	public static <T, C, R> UpdatePlan<T, C, R> keep(R result) {
		return new UpdatePlan<>(null, (read) -> result);
	}

	/** Creates a plan that changes the resource. */
	public static <T, C, R> UpdatePlan<T, C, R> change(C change, R result) {
		return new UpdatePlan<>(change, (updated) -> result);
	}

	/** Creates a plan that changes the resource, with a result from the new version. */
	public static <T, C, R> UpdatePlan<T, C, R> change(C change, Function<T, R> result) {
		return new UpdatePlan<>(change, result);
	}

}
