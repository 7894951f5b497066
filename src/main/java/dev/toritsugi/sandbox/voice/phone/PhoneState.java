package dev.toritsugi.sandbox.voice.phone;

import java.util.Locale;

import dev.toritsugi.sandbox.voice.call.CallStatus;
import org.jspecify.annotations.Nullable;

/**
 * State of a called phone, which decides what happens to the calls that ring it.
 */
public enum PhoneState {

	/** The phone rings. */
	REACHABLE(null),
	/** The phone refuses each call at once, as during another conversation. */
	BUSY(CallStatus.BUSY),
	/**
	 * The phone is switched off, or its browser is not registered. UNCONFIRMED: Twilio's
	 * pages don't say which status the call then gets.
	 */
	OUT_OF_REACH(CallStatus.NO_ANSWER);

	private final @Nullable CallStatus refusal;

	PhoneState(@Nullable CallStatus refusal) {
		this.refusal = refusal;
	}

	/**
	 * Returns the status with which a call to the phone ends at once, or null if the
	 * phone rings.
	 */
	@Nullable CallStatus refusal() {
		return this.refusal;
	}

	/**
	 * Returns the state as the control API writes it.
	 */
	public String value() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
