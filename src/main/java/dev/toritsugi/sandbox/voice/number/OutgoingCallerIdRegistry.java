package dev.toritsugi.sandbox.voice.number;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;

/**
 * The verified caller IDs of the account.
 */
public final class OutgoingCallerIdRegistry {

	private final Engine engine;

	private final SidGenerator sids;

	private final Map<String, OutgoingCallerId> bySid = new LinkedHashMap<>();

	public OutgoingCallerIdRegistry(Engine engine, SidGenerator sids) {
		this.engine = engine;
		this.sids = sids;
	}

	/**
	 * All caller IDs, oldest first.
	 */
	public Collection<OutgoingCallerId> all() {
		return Collections.unmodifiableCollection(this.bySid.values());
	}

	/**
	 * Finds a caller ID by its SID.
	 */
	public Optional<OutgoingCallerId> find(String sid) {
		return Optional.ofNullable(this.bySid.get(sid));
	}

	/**
	 * Whether a number in E.164 is a verified caller ID.
	 */
	public boolean isVerified(String number) {
		return this.bySid.values().stream().anyMatch((callerId) -> callerId.number().equals(number));
	}

	/**
	 * Adds a verified number.
	 */
	public OutgoingCallerId add(String number, String friendlyName) {
		OutgoingCallerId added = new OutgoingCallerId(this.sids.next("PN"), number, friendlyName, this.engine.now());
		this.bySid.put(added.sid(), added);
		return added;
	}

	/**
	 * Changes the display name of a caller ID.
	 */
	public void rename(OutgoingCallerId callerId, String friendlyName) {
		callerId.rename(friendlyName, this.engine.now());
	}

	/**
	 * Removes a caller ID. Calls with this caller ID continue.
	 */
	public void remove(OutgoingCallerId callerId) {
		this.bySid.remove(callerId.sid());
	}

}
