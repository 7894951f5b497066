package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.toritsugi.sandbox.account.SandboxAccount;

/**
 * The sandbox's clock.
 *
 * @param now current time of the sandbox's clock, UTC
 * @param mode whether the sandbox's clock runs or is stopped
 */
public record ClockView(Instant now, Mode mode) {

	public static ClockView of(SandboxAccount account) {
		return new ClockView(account.engine().now(), account.engine().stands() ? Mode.MANUAL : Mode.RUNNING);
	}

	/**
	 * Whether the sandbox's clock runs or is stopped. A stopped clock advances only when
	 * a control API request advances it.
	 */
	public enum Mode {

		@JsonProperty("manual")
		MANUAL, @JsonProperty("running")
		RUNNING

	}

}
