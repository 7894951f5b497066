package dev.toritsugi.sandbox.voice.browser;

/**
 * A page that plays a caller with sound. It exchanges media with an operator's browser by
 * WebRTC. This interface passes on only the media descriptions. The methods send a
 * message to the page, and return without waiting until the message has been sent.
 */
public interface CallerSound {

	/** Requests an offered media description for a leg to an operator's browser. */
	void requestOffer(String legSid);

	/** Passes on the media description with which the operator's browser has answered. */
	void answered(String legSid, String sdp);

	/** Passes on an offered media description for an ICE restart. */
	void offeredAgain(String legSid, String sdp);

	/** Reports the keys that the operator has pressed. */
	void pressed(String legSid, String digits);

	/** Reports that a leg is over, or that it does not ring any more. */
	void ended(String legSid);

	/** Closes the connection. The page then connects again. */
	void disconnect();

}
