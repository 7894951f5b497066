package dev.toritsugi.sandbox.voice.call;

/**
 * What leads a leg, until something else does.
 */
public interface CallExecution {

	/**
	 * What it asked for does not count any more.
	 */
	void cancel();

}
