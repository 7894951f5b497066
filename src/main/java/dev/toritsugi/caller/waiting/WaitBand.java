package dev.toritsugi.caller.waiting;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Expected wait, rounded up to the times that are announced.
 */
enum WaitBand {

	ONE(1), THREE(3), FIVE(5), TEN(10), FIFTEEN(15);

	private final int minutes;

	WaitBand(int minutes) {
		this.minutes = minutes;
	}

	/**
	 * Returns the upper end of the band in minutes. The last band also contains all
	 * longer waits.
	 */
	int minutes() {
		return this.minutes;
	}

	/** Returns the band that contains an expected wait. */
	static WaitBand of(Duration expected) {
		return Stream.of(values())
			.filter((band) -> expected.compareTo(Duration.ofMinutes(band.minutes)) <= 0)
			.findFirst()
			.orElse(FIFTEEN);
	}

}
