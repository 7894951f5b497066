package dev.toritsugi.sandbox.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.Webhook.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the sandbox's journal. An entry describes an HTTP exchange between the
 * sandbox and the application, or an alert without an exchange.
 *
 * @param at when the exchange started or the alert occurred, by the sandbox's clock
 * @param direction which side has sent the request, or {@code NOTE} for an alert without
 * an exchange
 * @param kind kind of webhook, or null if the entry is not a webhook
 * @param request request of the exchange; its values are empty for an alert without an
 * exchange
 * @param answer response of the exchange; its values are empty for an alert without an
 * exchange
 * @param alerts messages that Twilio's debugger would show, each with Twilio's error code
 * @param notes hints for the developer, for example about unknown parameters, which
 * Twilio's debugger does not show
 * @param fault name of the fault that affected the exchange, or null if no fault affected
 * it
 */
public record JournalEntry(Instant at, Direction direction, @Nullable Kind kind, Request request, Answer answer,
		List<String> alerts, List<String> notes, @Nullable String fault) {

	static JournalEntry of(Webhook webhook, Instant sent, WebhookAnswer answer, List<String> alerts,
			List<String> notes) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		webhook.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
		List<String> all = new ArrayList<>(alerts);
		if (answer.failure() != null) {
			all.add(0, answer.failure());
		}
		return new JournalEntry(sent, Direction.WEBHOOK, webhook.kind(),
				new Request(webhook.method(), webhook.url().toString(), answer.wire().sent(), parameters),
				new Answer(answer.status(), answer.millis(), answer.wire().received(), answer.body()), all,
				List.copyOf(notes), answer.wire().fault());
	}

	/** Returns a copy whose alerts and notes are truncated. */
	JournalEntry truncated() {
		return new JournalEntry(this.at, this.direction, this.kind, this.request, this.answer,
				JournalText.lines(this.alerts), JournalText.lines(this.notes), this.fault);
	}

	/** Creates an entry for an alert that belongs to no request. */
	static JournalEntry note(Instant at, String alert) {
		return new JournalEntry(at, Direction.NOTE, null, new Request("", "", Map.of(), Map.of()),
				new Answer(0, 0, Map.of(), ""), List.of(alert), List.of(), null);
	}

	/**
	 * The request of an HTTP exchange.
	 *
	 * @param method HTTP method
	 * @param url request URL
	 * @param headers request headers, without credentials
	 * @param parameters query and form parameters, in the request's order, truncated to
	 * 32,768 characters in all
	 */
	public record Request(String method, String url, Map<String, List<String>> headers,
			Map<String, List<String>> parameters) {

		public Request {
			parameters = JournalText.parameters(parameters);
		}

	}

	/**
	 * The response of an HTTP exchange.
	 *
	 * @param status HTTP status, or 0 if there was no response
	 * @param millis time from the request to the response, in milliseconds
	 * @param headers response headers
	 * @param body response body, truncated to 32,768 characters
	 */
	public record Answer(int status, long millis, Map<String, List<String>> headers, String body) {

		public Answer {
			body = JournalText.truncate(body);
		}

	}

	/**
	 * Which side has sent the request of an exchange.
	 */
	public enum Direction {

		/** The sandbox sent a webhook to the application. */
		WEBHOOK,
		/** The application sent a REST request to the sandbox. */
		REST,
		/** The entry contains only an alert, without an exchange. */
		NOTE

	}

}
