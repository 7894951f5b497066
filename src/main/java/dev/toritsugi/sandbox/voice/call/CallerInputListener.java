package dev.toritsugi.sandbox.voice.call;

/**
 * Receives the input of the person on a call.
 */
public interface CallerInputListener {

	/**
	 * Receives keys.
	 * @param keys 0 to 9, * and #
	 */
	void keys(String keys);

	/**
	 * Receives a spoken text.
	 */
	default void speech(String text) {
	}

}
