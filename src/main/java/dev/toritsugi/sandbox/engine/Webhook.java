package dev.toritsugi.sandbox.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * An HTTP request that the sandbox sends to the application in place of Twilio.
 *
 * @param kind purpose of the webhook
 * @param method HTTP method, GET or POST
 * @param url URL as the application has configured it, including its query
 * @param parameters parameters in Twilio's order, sent in the query with GET and as a
 * form with POST
 * @param limit maximum wait for the response
 * @param cookie value of the {@code Cookie} header, or an empty text if the request has
 * no cookie
 */
public record Webhook(Kind kind, String method, URI url, Map<String, String> parameters, Duration limit,
		String cookie) {

	/**
	 * The kinds of webhooks, each with Twilio's maximum wait for the response. The
	 * maximum waits are taken from Twilio's pages on error 11205 and on handling
	 * assignment callbacks.
	 */
	public enum Kind {

		/** Requests TwiML for a new or redirected call. */
		VOICE(Duration.ofSeconds(15)),
		/** Requests the action URL of Enqueue after a caller has left the queue. */
		ENQUEUE_ACTION(Duration.ofSeconds(15)),
		/** Requests the action URL of Dial after the dialled call has ended. */
		DIAL_ACTION(Duration.ofSeconds(15)),
		/** Requests the TwiML that a waiting caller hears. */
		WAIT(Duration.ofSeconds(15)),
		/** Requests the action URL of Gather with the caller's key presses or speech. */
		GATHER_ACTION(Duration.ofSeconds(15)),
		/** Requests the action URL of Record with the caller's recording. */
		RECORD_ACTION(Duration.ofSeconds(15)),
		/** Reports a status change of a recording. */
		RECORDING_STATUS(Duration.ofSeconds(15)),
		/** Reports a conference event. */
		CONFERENCE(Duration.ofSeconds(15)),
		/** Requests an instruction for a reservation. */
		ASSIGNMENT(Duration.ofSeconds(5)),
		/** Reports a status change of the call to a worker's phone. */
		STATUS(Duration.ofSeconds(15)),
		/**
		 * Reports a status change of a call that is not a reservation's call to a worker.
		 */
		CALL_STATUS(Duration.ofSeconds(15)),
		/** Reports a status change of a text message. */
		MESSAGE_STATUS(Duration.ofSeconds(15)),
		/** Reports whether a human or a machine has answered a call. */
		MACHINE_DETECTION(Duration.ofSeconds(15)),
		/** Reports a TaskRouter event in a workspace. */
		EVENT(Duration.ofSeconds(15));

		private final Duration limit;

		Kind(Duration limit) {
			this.limit = limit;
		}

	}

	/**
	 * Creates a webhook with the given HTTP method and without a cookie.
	 */
	public static Webhook by(String method, Kind kind, URI url, Map<String, String> parameters) {
		return new Webhook(kind, method, url, parameters, kind.limit, "");
	}

	/**
	 * Returns a copy of the webhook with another cookie.
	 */
	public Webhook with(String cookie) {
		return new Webhook(this.kind, this.method, this.url, this.parameters, this.limit, cookie);
	}

	/**
	 * Creates a POST webhook.
	 */
	public static Webhook post(Kind kind, URI url, Map<String, String> parameters) {
		return by("POST", kind, url, parameters);
	}

	/**
	 * Creates a GET webhook.
	 */
	public static Webhook get(Kind kind, URI url, Map<String, String> parameters) {
		return by("GET", kind, url, parameters);
	}

}
