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
public final class PhoneNumberRegistry {

	private final Engine engine;

	private final SidGenerator sids;

	private final Map<String, PhoneNumber> numbers = new LinkedHashMap<>();

	public PhoneNumberRegistry(Engine engine, SidGenerator sids) {
		this.engine = engine;
		this.sids = sids;
	}

	public Collection<PhoneNumber> all() {
		return Collections.unmodifiableCollection(this.numbers.values());
	}

	/**
	 * Finds a number, in E.164.
	 */
	public Optional<PhoneNumber> find(String number) {
		return Optional.ofNullable(this.numbers.get(number));
	}

	/**
	 * Adds a number to the account.
	 */
	public PhoneNumber add(String number, PhoneNumber.Settings settings) {
		PhoneNumber added = new PhoneNumber(this.sids.next("PN"), number, settings, this.engine.now());
		this.numbers.put(number, added);
		return added;
	}

	/** Removes a deleted application from the numbers that use it. */
	void forget(String applicationSid) {
		this.numbers.values()
			.stream()
			.filter((number) -> !number.settings().without(applicationSid).equals(number.settings()))
			.forEach((number) -> update(number, number.settings().without(applicationSid)));
	}

	/**
	 * Changes a number, from the next call on.
	 */
	public void update(PhoneNumber number, PhoneNumber.Settings settings) {
		number.change(settings, this.engine.now());
	}

}
