package dev.toritsugi.sandbox.voice.browser;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.voice.phone.ClientAddress;

/**
 * The browser tabs that are registered for incoming calls, by identity.
 */
final class BrowserPhoneRegistry {

	private final Map<String, Set<BrowserPhone>> registered = new HashMap<>();

	/**
	 * Returns the registered tabs of an identity, the first registered tab first.
	 */
	List<BrowserPhone> of(String identity) {
		return List.copyOf(this.registered.getOrDefault(identity, Set.of()));
	}

	/**
	 * Returns the number of registered tabs that an address rings.
	 * @param address address such as {@code client:alice}
	 */
	int count(String address) {
		return ClientAddress.parse(address).map((client) -> of(client.identity()).size()).orElse(0);
	}

	/**
	 * Registers a tab.
	 * @return false if the tab was already registered
	 */
	boolean add(BrowserPhone phone) {
		return this.registered.computeIfAbsent(phone.identity(), (key) -> new LinkedHashSet<>()).add(phone);
	}

	/**
	 * Removes a tab.
	 * @return false if the tab was not registered
	 */
	boolean remove(BrowserPhone phone) {
		Set<BrowserPhone> phones = this.registered.get(phone.identity());
		boolean removed = phones != null && phones.remove(phone);
		if (phones != null && phones.isEmpty()) {
			this.registered.remove(phone.identity());
		}
		return removed;
	}

}
