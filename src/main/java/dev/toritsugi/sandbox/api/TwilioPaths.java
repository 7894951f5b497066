package dev.toritsugi.sandbox.api;

/**
 * Path patterns of Twilio's APIs. At Twilio each API has a host of its own; here all have
 * the same host.
 */
final class TwilioPaths {

	/**
	 * All paths of the APIs whose versions are numbers, such as {@code /v1/Workspaces}.
	 */
	static final String NUMBERED = "/{version:v[0-9]{1,2}}/**";

	/** All paths of the APIs whose versions are dates. */
	static final String DATED = "/{version:[0-9]{4}-[0-9]{2}-[0-9]{2}}/**";

	private TwilioPaths() {
	}

}
