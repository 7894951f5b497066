package dev.toritsugi.sandbox.controlapi.view;

import dev.toritsugi.sandbox.account.CallBatch;
import org.jspecify.annotations.Nullable;

/**
 * The running batch of calls.
 *
 * @param left number of calls still to be placed
 */
public record CallBatchView(int left) {

	public static @Nullable CallBatchView of(CallBatch callers) {
		return (callers.left() > 0) ? new CallBatchView(callers.left()) : null;
	}

}
