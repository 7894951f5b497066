package dev.toritsugi.desk.presence;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.assignment.UnavailableReason;
import org.jspecify.annotations.Nullable;

/**
 * The state of the phone in an operator's page, as the page reports it.
 *
 * @param registered whether the phone is registered with Twilio and its token has not
 * expired
 * @param microphone whether the page can use the chosen microphone
 * @param sound whether the browser lets the page play sound
 * @param busy whether the phone is in a call
 */
public record PhoneReport(boolean registered, Microphone microphone, boolean sound, boolean busy) {

	/**
	 * Reads a report from its JSON object. A missing or malformed value counts as not
	 * ready.
	 */
	public static PhoneReport of(Map<String, ?> json) {
		return new PhoneReport(Boolean.TRUE.equals(json.get("registered")), Microphone.of(json.get("microphone")),
				Boolean.TRUE.equals(json.get("sound")), Boolean.TRUE.equals(json.get("busy")));
	}

	/** Whether the operator hears a ring and can answer it. */
	public boolean isReady() {
		return problem().isEmpty();
	}

	/** Returns why the operator cannot take calls, or empty if the phone is ready. */
	public Optional<UnavailableReason.Code> problem() {
		if (this.microphone != Microphone.READY) {
			return Optional.of(UnavailableReason.Code.NO_MICROPHONE);
		}
		return this.registered ? Optional.empty() : Optional.of(UnavailableReason.Code.PHONE_NOT_REGISTERED);
	}

	/**
	 * Whether the page can use a microphone.
	 */
	public enum Microphone {

		/** The microphone is connected, and the operator has permitted its use. */
		READY,
		/** The chosen microphone is not connected. */
		MISSING,
		/** The operator or the browser does not permit the use of the microphone. */
		BLOCKED;

		/**
		 * Returns the state of this name, ignoring case. Returns missing for any other
		 * value.
		 */
		public static Microphone of(@Nullable Object value) {
			return Stream.of(values())
				.filter((each) -> each.name().equalsIgnoreCase(String.valueOf(value)))
				.findFirst()
				.orElse(MISSING);
		}

	}

}
