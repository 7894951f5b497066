package dev.toritsugi.sandbox.voice.browser;

import java.util.Optional;

/**
 * The address of a Voice SDK client, such as {@code client:alice?orderId=7}.
 *
 * @param identity identity of the client, such as alice
 * @param query custom parameters after the question mark, percent-encoded; empty if there
 * are none
 */
record ClientAddress(String identity, String query) {

	private static final String SCHEME = "client:";

	/**
	 * Parses an address.
	 * @return the address, or empty for a phone number and for a SIP address
	 */
	static Optional<ClientAddress> parse(String address) {
		if (!address.startsWith(SCHEME)) {
			return Optional.empty();
		}
		String[] parts = address.substring(SCHEME.length()).split("\\?", 2);
		return Optional.of(new ClientAddress(parts[0], (parts.length > 1) ? parts[1] : ""));
	}

	@Override
	public String toString() {
		return SCHEME + this.identity;
	}

}
