package dev.toritsugi.sandbox.voice.call;

import dev.toritsugi.sandbox.twiml.TwimlUrl;
import org.jspecify.annotations.Nullable;

/**
 * What controls a call at present: the execution of its TwiML, the listener for its
 * caller's input, the fallback URL, and the cookies of its webhooks.
 */
public final class CallTwimlState {

	private final CallCookieStore cookies = new CallCookieStore();

	private @Nullable CancelableExecution execution;

	private @Nullable Runnable whenRedirected;

	private @Nullable CallerInputListener listener;

	private @Nullable TwimlUrl fallback;

	/**
	 * Gives the call to an execution. The execution before is canceled, and the talk that
	 * the call was in ends.
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
	 * Sets the action to run when the next execution takes over the call. It ends the
	 * talk that the call is in.
	 */
	public void whenRedirected(Runnable action) {
		this.whenRedirected = action;
	}

	/**
	 * Returns the fallback URL and removes it, since it is asked only once per call; null
	 * if there is none.
	 */
	public @Nullable TwimlUrl takeFallback() {
		TwimlUrl taken = this.fallback;
		this.fallback = null;
		return taken;
	}

	/**
	 * Sets the fallback URL, which is asked if a document can't be fetched or executed.
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
	 * Sends the caller's input to a listener from now on, instead of the one before.
	 */
	public void listen(CallerInputListener listener) {
		this.listener = listener;
	}

	/**
	 * Removes the listener if it is the present one.
	 */
	public void ignore(CallerInputListener listener) {
		if (this.listener == listener) {
			this.listener = null;
		}
	}

	/**
	 * The present listener; null if no verb waits for input.
	 */
	public @Nullable CallerInputListener listener() {
		return this.listener;
	}

}
