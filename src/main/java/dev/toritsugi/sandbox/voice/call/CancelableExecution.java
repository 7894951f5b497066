package dev.toritsugi.sandbox.voice.call;

/**
 * The execution that controls a call, until another takes over.
 */
public interface CancelableExecution {

	/**
	 * Cancels the execution. Responses that it still waits for have no effect.
	 */
	void cancel();

}
