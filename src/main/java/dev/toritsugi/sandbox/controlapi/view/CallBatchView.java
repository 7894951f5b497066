package dev.toritsugi.sandbox.controlapi.view;

import dev.toritsugi.sandbox.account.CallBatch;
import org.jspecify.annotations.Nullable;

/**
 * The running batch of incoming calls.
 *
 * @param left number of calls that have not been placed yet
 */
public record CallBatchView(int left) {

	public static @Nullable CallBatchView of(CallBatch callers) {
		return (callers.left() > 0) ? new CallBatchView(callers.left()) : null;
	}

}
