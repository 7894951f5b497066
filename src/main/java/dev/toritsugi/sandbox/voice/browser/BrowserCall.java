package dev.toritsugi.sandbox.voice.browser;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.phone.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * A live leg to a browser: which tabs ring, and which tab has answered.
 */
final class BrowserCall {

	private final Call leg;

	private final ClientAddress address;

	private final String customParameters;

	private final String reconnectToken = UUID.randomUUID().toString();

	/**
	 * All tabs that have received the invitation. A second invitation would ring twice.
	 */
	private final Set<BrowserPhone> invited = new LinkedHashSet<>();

	private final Set<BrowserPhone> ringing = new LinkedHashSet<>();

	private @Nullable Call caller;

	private @Nullable String offer;

	private @Nullable BrowserPhone answered;

	private @Nullable Timer grace;

	/**
	 * @param customParameters custom parameters, percent-encoded as a query
	 */
	BrowserCall(Call leg, ClientAddress address, String customParameters) {
		this.leg = leg;
		this.address = address;
		this.customParameters = customParameters;
	}

	Call leg() {
		return this.leg;
	}

	String sid() {
		return this.leg.sid();
	}

	ClientAddress address() {
		return this.address;
	}

	String customParameters() {
		return this.customParameters;
	}

	String reconnectToken() {
		return this.reconnectToken;
	}

	/** The call of the person for whom the leg was dialled, or null if unknown. */
	@Nullable Call caller() {
		return this.caller;
	}

	void setCaller(Call caller) {
		this.caller = caller;
	}

	/** The caller's media description, or null while the page prepares it. */
	@Nullable String offer() {
		return this.offer;
	}

	void setOffer(String offer) {
		this.offer = offer;
	}

	/** The tab that has answered, or null while the leg rings. */
	@Nullable BrowserPhone answered() {
		return this.answered;
	}

	/** Sets the tab that has answered or continues the call, and stops the grace time. */
	void setAnswered(BrowserPhone phone) {
		this.answered = phone;
		this.ringing.remove(phone);
		stopGrace();
	}

	List<BrowserPhone> ringing() {
		return List.copyOf(this.ringing);
	}

	/**
	 * Adds a tab that rings.
	 * @return false if the tab has already received the invitation
	 */
	boolean addRinging(BrowserPhone phone) {
		return this.invited.add(phone) && this.ringing.add(phone);
	}

	boolean removeRinging(BrowserPhone phone) {
		return this.ringing.remove(phone);
	}

	/** Ends the ringing of all tabs that still ring. */
	void stopRinging() {
		this.ringing.forEach((phone) -> phone.cancel(sid()));
		this.ringing.clear();
	}

	/** Starts the time in which the tab may connect again. */
	void startGrace(Timer timer) {
		stopGrace();
		this.grace = timer;
	}

	void stopGrace() {
		if (this.grace != null) {
			this.grace.cancel();
			this.grace = null;
		}
	}

	/** Whether the tab that has answered has lost its connection. */
	boolean isInGrace() {
		return this.grace != null;
	}

}
