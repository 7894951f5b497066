package dev.toritsugi.sandbox.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A request that Twilio makes to an application.
 *
 * @param kind what it is for, for the journal
 * @param method GET or POST
 * @param url address as the application gave it, with its query
 * @param parameters in Twilio's order; part of the query with GET, of a form with POST
 * @param limit longest wait for the answer
 * @param cookie the header {@code Cookie}; empty for none
 */
public record Webhook(Kind kind, String method, URI url, Map<String, String> parameters, Duration limit,
		String cookie) {

	/**
	 * The kinds of webhooks, each with the time that Twilio waits for it (Twilio's pages
	 * on error 11205 and on handling assignment callbacks).
	 */
	public enum Kind {

		/** A call came in, or its TwiML goes on elsewhere. */
		VOICE(Duration.ofSeconds(15)),
		/** A caller left the queue: the action of Enqueue. */
		ENQUEUE_ACTION(Duration.ofSeconds(15)),
		/** A dialled number's call is over: the action of Dial. */
		DIAL_ACTION(Duration.ofSeconds(15)),
		/** What a caller hears who waits. */
		WAIT(Duration.ofSeconds(15)),
		/** What a caller typed or said: the action of Gather. */
		GATHER_ACTION(Duration.ofSeconds(15)),
		/** What a caller left: the action of Record. */
		RECORD_ACTION(Duration.ofSeconds(15)),
		/** How a recording goes. */
		RECORDING_STATUS(Duration.ofSeconds(15)),
		/** What happens in a conference. */
		CONFERENCE(Duration.ofSeconds(15)),
		/** What to do with a reservation. */
		ASSIGNMENT(Duration.ofSeconds(5)),
		/** How the worker's leg went. */
		STATUS(Duration.ofSeconds(15)),
		/** A caller's call is over. */
		CALL_STATUS(Duration.ofSeconds(15)),
		/** Something has happened in a workspace. */
		EVENT(Duration.ofSeconds(15));

		private final Duration limit;

		Kind(Duration limit) {
			this.limit = limit;
		}

	}

	/**
	 * A webhook by that method.
	 */
	public static Webhook by(String method, Kind kind, URI url, Map<String, String> parameters) {
		return new Webhook(kind, method, url, parameters, kind.limit, "");
	}

	/**
	 * The same, with cookies.
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
