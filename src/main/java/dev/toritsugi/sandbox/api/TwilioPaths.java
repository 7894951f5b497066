package dev.toritsugi.sandbox.api;

/**
 * Path patterns of the emulated Twilio APIs.
 */
final class TwilioPaths {

	static final String V1 = "/v1/**";

	static final String V2010 = "/2010-04-01/**";

	private TwilioPaths() {
	}

}
