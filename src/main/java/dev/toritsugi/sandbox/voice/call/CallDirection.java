package dev.toritsugi.sandbox.voice.call;

/**
 * Direction of a call, in Twilio's terms.
 */
public enum CallDirection {

	INBOUND("inbound"), OUTBOUND_API("outbound-api"), OUTBOUND_DIAL("outbound-dial");

	private final String value;

	CallDirection(String value) {
		this.value = value;
	}

	/**
	 * The direction as written in Twilio's API.
	 */
	public String value() {
		return this.value;
	}

}
