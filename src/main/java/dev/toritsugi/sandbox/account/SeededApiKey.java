package dev.toritsugi.sandbox.account;

/**
 * An API key that a new account contains.
 *
 * @param sid SID of the key
 * @param secret secret of the key; at least 32 characters are needed to sign tokens
 * @param type type of the key
 * @param friendlyName name of the key
 */
public record SeededApiKey(String sid, String secret, ApiKey.Type type, String friendlyName) {

	@Override
	public String toString() {
		return "SeededApiKey[sid=%s, type=%s]".formatted(this.sid, this.type);
	}

}
