package dev.toritsugi.sandbox.voice.browser;

import org.jspecify.annotations.Nullable;

/**
 * A browser tab with a {@code Device} of Twilio's Voice SDK. Several tabs may have the
 * same identity. The methods send a message to the tab, and return without waiting until
 * the message has been sent.
 */
public interface BrowserPhone {

	/** Returns the identity of the access token, as in {@code client:identity}. */
	String identity();

	/** Makes the tab ring. */
	void invite(BrowserInvitation invitation);

	/** Ends the ringing of a call that the tab has not answered. */
	void cancel(String callSid);

	/** Ends a call that the tab has answered. The SDK ignores this message before. */
	void hangUp(String callSid);

	/**
	 * Ends a call that the tab wants to continue after its connection was lost, because
	 * the call is over.
	 */
	void refuseReconnection(String callSid);

	/**
	 * Confirms that a call continues after its connection was lost, or sends the media
	 * description that the caller has returned for an ICE restart.
	 * @param sdp media description, or null for a reconnection
	 */
	void answer(String callSid, @Nullable String sdp, String reconnectToken);

	/** Closes the connection. The SDK then connects again. */
	void disconnect();

}
