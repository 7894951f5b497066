package dev.toritsugi.sandbox.voice.call;

/**
 * Somebody who waits for what the person on a leg does.
 */
public interface CallerInputListener {

	/**
	 * Keys were pressed.
	 * @param keys 0 to 9, * and #
	 */
	void keys(String keys);

	/**
	 * Something was said.
	 */
	default void speech(String text) {
	}

}
