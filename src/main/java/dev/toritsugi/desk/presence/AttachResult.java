package dev.toritsugi.desk.presence;

import java.time.Instant;

/**
 * Result of recording a page in its worker's attributes.
 */
sealed interface AttachResult {

	/**
	 * The worker's attributes contain the page's session.
	 *
	 * @param since time of the session in the attributes
	 */
	record Attached(Instant since) implements AttachResult {

	}

	/** The worker has another session or none. */
	record OtherSession() implements AttachResult {

	}

	/** The worker has changed before each attempt, so the page is recorded later. */
	record Unsettled() implements AttachResult {

	}

}
