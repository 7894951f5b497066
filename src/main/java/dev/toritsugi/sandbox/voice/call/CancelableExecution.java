package dev.toritsugi.sandbox.voice.call;

/**
 * A TwiML execution that is canceled when another execution takes over the call.
 */
public interface CancelableExecution {

	/**
	 * Cancels the execution. Webhook responses that arrive later have no effect.
	 */
	void cancel();

}
