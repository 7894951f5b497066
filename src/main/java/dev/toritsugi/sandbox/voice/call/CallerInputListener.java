package dev.toritsugi.sandbox.voice.call;

import java.time.Duration;

/**
 * Receives the keys and the speech of the person on a call.
 */
public interface CallerInputListener {

	/**
	 * Receives the keys that the person pressed.
	 * @param keys one or more of 0 to 9, * and #
	 */
	void keys(String keys);

	/**
	 * Is informed that the person begins to speak.
	 * @param text what the person says; empty if the words do not matter
	 * @param length how long the person speaks; zero if the person says the text at once
	 */
	default void speech(String text, Duration length) {
	}

}
