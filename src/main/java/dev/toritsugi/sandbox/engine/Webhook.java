package dev.toritsugi.sandbox.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A webhook: an HTTP request that the sandbox sends to the application, as Twilio does.
 *
 * @param kind purpose of the webhook
 * @param method GET or POST
 * @param url URL as the application gave it, with its query
 * @param parameters parameters in Twilio's order; sent in the query with GET, in a form
 * with POST
 * @param limit longest wait for the answer
 * @param cookie the header {@code Cookie}; empty for none
 */
public record Webhook(Kind kind, String method, URI url, Map<String, String> parameters, Duration limit,
		String cookie) {

	/**
	 * The kinds of webhooks, each with the time that Twilio waits for the answer
	 * (Twilio's pages on error 11205 and on handling assignment callbacks).
	 */
	public enum Kind {

		/** Asks for TwiML: a call came in, or was redirected. */
		VOICE(Duration.ofSeconds(15)),
		/** A caller left the queue: the action of Enqueue. */
		ENQUEUE_ACTION(Duration.ofSeconds(15)),
		/** A dialled call has ended: the action of Dial. */
		DIAL_ACTION(Duration.ofSeconds(15)),
		/** Asks for the TwiML that a waiting caller hears. */
		WAIT(Duration.ofSeconds(15)),
		/** A caller typed or said something: the action of Gather. */
		GATHER_ACTION(Duration.ofSeconds(15)),
		/** A caller left a recording: the action of Record. */
		RECORD_ACTION(Duration.ofSeconds(15)),
		/** The status of a recording has changed. */
		RECORDING_STATUS(Duration.ofSeconds(15)),
		/** Something happened in a conference. */
		CONFERENCE(Duration.ofSeconds(15)),
		/** Asks what to do with a reservation. */
		ASSIGNMENT(Duration.ofSeconds(5)),
		/** The status of a worker's leg has changed. */
		STATUS(Duration.ofSeconds(15)),
		/** The status of a call has changed. */
		CALL_STATUS(Duration.ofSeconds(15)),
		/** An event of a workspace. */
		EVENT(Duration.ofSeconds(15));

		private final Duration limit;

		Kind(Duration limit) {
			this.limit = limit;
		}

	}

	/**
	 * A webhook with that HTTP method.
	 */
	public static Webhook by(String method, Kind kind, URI url, Map<String, String> parameters) {
		return new Webhook(kind, method, url, parameters, kind.limit, "");
	}

	/**
	 * A copy of the webhook with that cookie header.
	 */
	public Webhook with(String cookie) {
		return new Webhook(this.kind, this.method, this.url, this.parameters, this.limit, cookie);
	}

	/**
	 * A webhook by POST.
	 */
	public static Webhook post(Kind kind, URI url, Map<String, String> parameters) {
		return by("POST", kind, url, parameters);
	}

	/**
	 * A webhook by GET.
	 */
	public static Webhook get(Kind kind, URI url, Map<String, String> parameters) {
		return by("GET", kind, url, parameters);
	}

}
