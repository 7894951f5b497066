package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toritsugi.sandbox.account.SandboxAccount;

/**
 * The time in the sandbox.
 *
 * @param now UTC
 * @param mode whether it runs
 */
public record ClockView(Instant now, Mode mode) {

	public static ClockView of(SandboxAccount account) {
		return new ClockView(account.engine().now(), account.engine().stands() ? Mode.MANUAL : Mode.RUNNING);
	}

	/**
	 * Whether the clock stands until it is moved.
	 */
	public enum Mode {

		@JsonProperty("manual")
		MANUAL, @JsonProperty("running")
		RUNNING

	}

}
