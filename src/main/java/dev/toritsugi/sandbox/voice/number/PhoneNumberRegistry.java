package dev.toritsugi.sandbox.voice.number;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;

/**
 * The numbers of the account.
 */
public final class PhoneNumberRegistry {

	private final Engine engine;

	private final Sids sids;

	private final Map<String, PhoneNumber> numbers = new LinkedHashMap<>();

	public PhoneNumberRegistry(Engine engine, Sids sids) {
		this.engine = engine;
		this.sids = sids;
	}

	public Collection<PhoneNumber> all() {
		return Collections.unmodifiableCollection(this.numbers.values());
	}

	/**
	 * The number itself, E.164, or none.
	 */
	public Optional<PhoneNumber> find(String number) {
		return Optional.ofNullable(this.numbers.get(number));
	}

	/**
	 * Gives the account a number.
	 */
	public PhoneNumber add(String number, PhoneNumber.Settings settings) {
		PhoneNumber added = new PhoneNumber(this.sids.next("PN"), number, settings, this.engine.now());
		this.numbers.put(number, added);
		return added;
	}

	/** Numbers whose calls went to that application have none any more. */
	void forget(String applicationSid) {
		this.numbers.values()
			.stream()
			.filter((number) -> !number.settings().without(applicationSid).equals(number.settings()))
			.forEach((number) -> update(number, number.settings().without(applicationSid)));
	}

	/**
	 * Changes what calls to a number concern, from the next call on.
	 */
	public void update(PhoneNumber number, PhoneNumber.Settings settings) {
		number.change(settings, this.engine.now());
	}

}
