package dev.toritsugi.sandbox.voice.call;

import dev.toritsugi.sandbox.twiml.TwimlUrl;
import org.jspecify.annotations.Nullable;

/**
 * The TwiML state of a call: the current execution, the listener for the caller's input,
 * the fallback URL and the webhook cookies.
 */
public final class CallTwimlState {

	private final CallCookieStore cookies = new CallCookieStore();

	private @Nullable CancelableExecution execution;

	private @Nullable Runnable whenRedirected;

	private @Nullable CallerInputListener listener;

	private @Nullable TwimlUrl fallback;

	/**
	 * Replaces the current TwiML execution of the call. Cancels the previous execution
	 * and ends the call's conversation, if there is one.
	 */
	public void takeOver(CancelableExecution execution) {
		if (this.execution != null) {
			this.execution.cancel();
		}
		this.execution = execution;
		Runnable leave = this.whenRedirected;
		this.whenRedirected = null;
		if (leave != null) {
			leave.run();
		}
	}

	/**
	 * Whether a TwiML execution has taken over the call.
	 */
	public boolean hasExecution() {
		return this.execution != null;
	}

	/**
	 * Sets the action that ends the call's conversation. The action runs when another
	 * TwiML execution takes over the call.
	 */
	public void whenRedirected(Runnable action) {
		this.whenRedirected = action;
	}

	/**
	 * Removes and returns the fallback URL, or returns null if there is none. Removes the
	 * URL because Twilio requests the fallback URL only once per call.
	 */
	public @Nullable TwimlUrl takeFallback() {
		TwimlUrl taken = this.fallback;
		this.fallback = null;
		return taken;
	}

	/**
	 * Sets the fallback URL, which is requested if a document can't be fetched or
	 * executed.
	 */
	public void fallback(@Nullable TwimlUrl fallback) {
		this.fallback = fallback;
	}

	/**
	 * The cookies that the application set for this call.
	 */
	public CallCookieStore cookies() {
		return this.cookies;
	}

	/**
	 * Sets the listener that receives the caller's input, and replaces the previous
	 * listener.
	 */
	public void listen(CallerInputListener listener) {
		this.listener = listener;
	}

	/**
	 * Removes a listener if it is the current input listener of the call.
	 */
	public void ignore(CallerInputListener listener) {
		if (this.listener == listener) {
			this.listener = null;
		}
	}

	/**
	 * The current input listener, or null if no verb waits for input.
	 */
	public @Nullable CallerInputListener listener() {
		return this.listener;
	}

}
