package dev.toritsugi.sandbox.voice.call;

import dev.toritsugi.sandbox.twiml.TwimlLink;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a leg, who waits for what the person on it does, whom to ask where its
 * document fails, and the cookies of its documents.
 */
public final class CallControl {

	private final CallCookieStore cookies = new CallCookieStore();

	private @Nullable CallExecution lead;

	private @Nullable Runnable whenRedirected;

	private @Nullable CallerInputListener listener;

	private @Nullable TwimlLink fallback;

	/**
	 * Leads the leg from now on: what an earlier one asked for does not count.
	 */
	public void follow(CallExecution lead) {
		if (this.lead != null) {
			this.lead.cancel();
		}
		this.lead = lead;
		Runnable leave = this.whenRedirected;
		this.whenRedirected = null;
		if (leave != null) {
			leave.run();
		}
	}

	/**
	 * What ends the talk that the leg is in, once something else leads it.
	 */
	public void whenRedirected(Runnable action) {
		this.whenRedirected = action;
	}

	/**
	 * Takes the address to ask when a document fails; there is none a second time.
	 */
	public @Nullable TwimlLink takeFallback() {
		TwimlLink taken = this.fallback;
		this.fallback = null;
		return taken;
	}

	/**
	 * Has that address asked when a document fails.
	 */
	public void fallback(@Nullable TwimlLink fallback) {
		this.fallback = fallback;
	}

	/**
	 * The cookies of its documents.
	 */
	public CallCookieStore cookies() {
		return this.cookies;
	}

	/**
	 * Has somebody hear what the person on the leg does.
	 */
	public void listen(CallerInputListener listener) {
		this.listener = listener;
	}

	/**
	 * Somebody does not wait for it any more.
	 */
	public void ignore(CallerInputListener listener) {
		if (this.listener == listener) {
			this.listener = null;
		}
	}

	/**
	 * Who waits for it; none where nobody does.
	 */
	public @Nullable CallerInputListener listener() {
		return this.listener;
	}

}
