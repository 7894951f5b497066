package dev.toritsugi.desk.socket;

import org.jspecify.annotations.Nullable;

/**
 * The messages that a page has not been sent yet, only the newest of each kind. The
 * message that the operator has started work elsewhere precedes a state, and a state
 * precedes a ping. Not thread-safe.
 */
final class PageMailbox {

	private @Nullable String displaced;

	private @Nullable String state;

	private @Nullable String ping;

	void putDisplaced(String message) {
		this.displaced = message;
	}

	void putState(String message) {
		this.state = message;
	}

	void putPing(String message) {
		this.ping = message;
	}

	/** Removes and returns the next message, or null if there is none. */
	@Nullable String next() {
		String message = this.displaced;
		if (message != null) {
			this.displaced = null;
			return message;
		}
		message = this.state;
		if (message != null) {
			this.state = null;
			return message;
		}
		message = this.ping;
		this.ping = null;
		return message;
	}

}
