package dev.toritsugi.sandbox.voice.call;

/**
 * Who made the call.
 */
public enum CallDirection {

	INBOUND("inbound"), OUTBOUND_API("outbound-api"), OUTBOUND_DIAL("outbound-dial");

	private final String value;

	CallDirection(String value) {
		this.value = value;
	}

	/**
	 * Twilio's spelling.
	 */
	public String value() {
		return this.value;
	}

}
