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
	 * Makes an execution the current one. Cancels the previous execution and ends the
	 * conversation that the call was in.
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
	 * Sets the action that ends the call's conversation. It runs when another execution
	 * takes over the call.
	 */
	public void whenRedirected(Runnable action) {
		this.whenRedirected = action;
	}

	/**
	 * Removes and returns the fallback URL, or returns null if there is none. The URL is
	 * removed because it is requested only once per call.
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
	 * Sets the listener that receives the caller's input. Replaces the previous listener.
	 */
	public void listen(CallerInputListener listener) {
		this.listener = listener;
	}

	/**
	 * Removes the listener if it is the current one.
	 */
	public void ignore(CallerInputListener listener) {
		if (this.listener == listener) {
			this.listener = null;
		}
	}

	/**
	 * The current listener, or null if no verb waits for input.
	 */
	public @Nullable CallerInputListener listener() {
		return this.listener;
	}

}
