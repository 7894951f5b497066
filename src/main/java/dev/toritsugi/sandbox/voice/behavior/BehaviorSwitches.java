package dev.toritsugi.sandbox.voice.behavior;

/**
 * Holds the behavior that the user of the sandbox has chosen. All choices concern calls
 * from now on.
 */
public final class BehaviorSwitches {

	private Behavior current = Behavior.STANDARD;

	/**
	 * Returns the current behavior.
	 */
	public Behavior current() {
		return this.current;
	}

	/**
	 * Changes the behavior.
	 */
	public void set(Behavior behavior) {
		this.current = behavior;
	}

}
