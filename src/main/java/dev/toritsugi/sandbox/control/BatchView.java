package dev.toritsugi.sandbox.control;

import dev.toritsugi.sandbox.world.Callers;
import org.jspecify.annotations.Nullable;

/**
 * Callers yet to come.
 *
 * @param left how many
 */
record BatchView(int left) {

	static @Nullable BatchView of(Callers callers) {
		return (callers.left() > 0) ? new BatchView(callers.left()) : null;
	}

}
