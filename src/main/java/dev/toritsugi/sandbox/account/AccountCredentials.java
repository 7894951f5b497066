package dev.toritsugi.sandbox.account;

/**
 * SID of the emulated account and its auth token at the start.
 *
 * @param sid SID of the account, which consists of AC and 32 hex digits
 * @param authToken auth token, which is the password for REST requests and the key for
 * webhook signatures
 */
public record AccountCredentials(String sid, String authToken) {

	@Override
	public String toString() {
		return "AccountCredentials[sid=" + this.sid + "]";
	}

}
