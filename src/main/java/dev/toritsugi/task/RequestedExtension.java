package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;

/**
 * How far an operator wants to extend after-call work.
 */
public sealed interface RequestedExtension {

	/**
	 * Returns the requested end of the after-call work.
	 * @param from the current end, or the current time if the end has passed
	 */
	Instant endFrom(Instant from);

	/**
	 * An additional time. A repeated request adds the time again.
	 */
	record By(Duration duration) implements RequestedExtension {

		@Override
		public Instant endFrom(Instant from) {
			return from.plus(this.duration);
		}

	}

	/**
	 * A new end, by Twilio's clock. A repeated request changes nothing.
	 */
	record Until(Instant end) implements RequestedExtension {

		@Override
		public Instant endFrom(Instant from) {
			return this.end;
		}

	}

}
