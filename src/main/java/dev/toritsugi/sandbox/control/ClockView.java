package dev.toritsugi.sandbox.control;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toritsugi.sandbox.world.World;

/**
 * The time in the sandbox.
 *
 * @param now UTC
 * @param mode whether it runs
 */
record ClockView(Instant now, Mode mode) {

	static ClockView of(World world) {
		return new ClockView(world.engine().now(), world.engine().stands() ? Mode.MANUAL : Mode.RUNNING);
	}

	/**
	 * Whether the clock stands until it is moved.
	 */
	enum Mode {

		@JsonProperty("manual")
		MANUAL, @JsonProperty("running")
		RUNNING

	}

}
