package dev.toritsugi.sandbox.voice.number;

import java.time.Instant;

/**
 * A verified number, which the account may use as caller ID although the number is not
 * one of the account's phone numbers.
 *
 * @see <a href="https://www.twilio.com/docs/voice/api/outgoing-caller-ids">Twilio:
 * OutgoingCallerId resource</a>
 */
public final class OutgoingCallerId {

	private final String sid;

	private final String number;

	private final Instant created;

	private String friendlyName;

	private Instant updated;

	OutgoingCallerId(String sid, String number, String friendlyName, Instant created) {
		this.sid = sid;
		this.number = number;
		this.friendlyName = friendlyName;
		this.created = created;
		this.updated = created;
	}

	/**
	 * The SID, which consists of PN and 32 hex digits.
	 */
	public String sid() {
		return this.sid;
	}

	/**
	 * The verified number in E.164.
	 */
	public String number() {
		return this.number;
	}

	public String friendlyName() {
		return this.friendlyName;
	}

	public Instant created() {
		return this.created;
	}

	public Instant updated() {
		return this.updated;
	}

	void rename(String friendlyName, Instant now) {
		this.friendlyName = friendlyName;
		this.updated = now;
	}

}
