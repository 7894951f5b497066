package dev.toritsugi.sandbox.voice.number;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;

/**
 * The phone numbers of the account.
 */
public final class IncomingPhoneNumberRegistry {

	private final Engine engine;

	private final SidGenerator sids;

	private final Map<String, IncomingPhoneNumber> numbers = new LinkedHashMap<>();

	public IncomingPhoneNumberRegistry(Engine engine, SidGenerator sids) {
		this.engine = engine;
		this.sids = sids;
	}

	public Collection<IncomingPhoneNumber> all() {
		return Collections.unmodifiableCollection(this.numbers.values());
	}

	/**
	 * Finds a phone number by its number in E.164.
	 */
	public Optional<IncomingPhoneNumber> find(String number) {
		return Optional.ofNullable(this.numbers.get(number));
	}

	/**
	 * Adds a phone number to the account.
	 */
	public IncomingPhoneNumber add(String number, IncomingPhoneNumber.Settings settings) {
		IncomingPhoneNumber added = new IncomingPhoneNumber(this.sids.next("PN"), number, settings, this.engine.now());
		this.numbers.put(number, added);
		return added;
	}

	/**
	 * Releases a phone number. Calls to the number that are in progress continue.
	 */
	public void remove(IncomingPhoneNumber number) {
		this.numbers.remove(number.number(), number);
	}

	/** Removes a deleted application from the phone numbers that use it. */
	void forget(String applicationSid) {
		this.numbers.values()
			.stream()
			.filter((number) -> !number.settings().without(applicationSid).equals(number.settings()))
			.forEach((number) -> update(number, number.settings().without(applicationSid)));
	}

	/**
	 * Changes the settings of a phone number. The change applies to later calls.
	 */
	public void update(IncomingPhoneNumber number, IncomingPhoneNumber.Settings settings) {
		number.change(settings, this.engine.now());
	}

}
