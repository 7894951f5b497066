package dev.toritsugi.sandbox.controlapi.view;

import dev.toritsugi.sandbox.account.CallBatch;
import org.jspecify.annotations.Nullable;

/**
 * Callers yet to come.
 *
 * @param left how many
 */
public record CallBatchView(int left) {

	public static @Nullable CallBatchView of(CallBatch callers) {
		return (callers.left() > 0) ? new CallBatchView(callers.left()) : null;
	}

}
