package dev.toritsugi.sandbox.voice.call;

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
	 * Receives the text that the person spoke.
	 */
	default void speech(String text) {
	}

}
