package dev.toritsugi.sandbox.voice.phone;

import java.util.Optional;

/**
 * The address of a Voice SDK client, such as {@code client:alice?orderId=7}.
 *
 * @param identity identity of the client, such as alice
 * @param query custom parameters after the question mark, percent-encoded; empty if there
 * are none
 */
public record ClientAddress(String identity, String query) {

	private static final String SCHEME = "client:";

	/**
	 * Parses an address.
	 * @return the address, or empty for a phone number and for a SIP address
	 */
	public static Optional<ClientAddress> parse(String address) {
		if (!address.startsWith(SCHEME)) {
			return Optional.empty();
		}
		String[] parts = address.substring(SCHEME.length()).split("\\?", 2);
		return Optional.of(new ClientAddress(parts[0], (parts.length > 1) ? parts[1] : ""));
	}

	/**
	 * Removes the custom parameters from the address of a client. Returns a phone number
	 * or a SIP address unchanged.
	 */
	public static String withoutParameters(String address) {
		return parse(address).map(ClientAddress::toString).orElse(address);
	}

	/** Returns the address without custom parameters. */
	@Override
	public String toString() {
		return SCHEME + this.identity;
	}

}
