package dev.toritsugi.sandbox.voice.call;

import dev.toritsugi.sandbox.twiml.Link;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a leg, who waits for what the person on it does, whom to ask where its
 * document fails, and the cookies of its documents.
 */
public final class Guidance {

	private final CallCookies cookies = new CallCookies();

	private @Nullable Lead lead;

	private @Nullable Runnable whenLedElsewhere;

	private @Nullable Listener listener;

	private @Nullable Link fallback;

	/**
	 * Leads the leg from now on: what an earlier one asked for does not count.
	 */
	public void follow(Lead lead) {
		if (this.lead != null) {
			this.lead.cancel();
		}
		this.lead = lead;
		Runnable leave = this.whenLedElsewhere;
		this.whenLedElsewhere = null;
		if (leave != null) {
			leave.run();
		}
	}

	/**
	 * What ends the talk that the leg is in, once something else leads it.
	 */
	public void whenLedElsewhere(Runnable action) {
		this.whenLedElsewhere = action;
	}

	/**
	 * Takes the address to ask when a document fails; there is none a second time.
	 */
	public @Nullable Link takeFallback() {
		Link taken = this.fallback;
		this.fallback = null;
		return taken;
	}

	/**
	 * Has that address asked when a document fails.
	 */
	public void fallback(@Nullable Link fallback) {
		this.fallback = fallback;
	}

	/**
	 * The cookies of its documents.
	 */
	public CallCookies cookies() {
		return this.cookies;
	}

	/**
	 * Has somebody hear what the person on the leg does.
	 */
	public void listen(Listener listener) {
		this.listener = listener;
	}

	/**
	 * Somebody does not wait for it any more.
	 */
	public void ignore(Listener listener) {
		if (this.listener == listener) {
			this.listener = null;
		}
	}

	/**
	 * Who waits for it; none where nobody does.
	 */
	public @Nullable Listener listener() {
		return this.listener;
	}

}
