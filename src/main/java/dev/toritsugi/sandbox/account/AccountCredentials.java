package dev.toritsugi.sandbox.account;

/**
 * The account that the sandbox plays.
 *
 * @param sid AC and 32 hex digits
 * @param authToken what REST requests have to show, and what webhooks are signed with
 */
public record AccountCredentials(String sid, String authToken) {

	@Override
	public String toString() {
		return "Account[sid=" + this.sid + "]";
	}

}
