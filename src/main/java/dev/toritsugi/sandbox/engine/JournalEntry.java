package dev.toritsugi.sandbox.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One exchange between the sandbox and an application, or an alert that belongs to none.
 *
 * @param at when it began, by the sandbox's clock
 * @param direction who asked whom
 * @param kind kind of webhook; null for a REST request
 * @param method HTTP method
 * @param url address asked
 * @param parameters parameters of query and form, in order
 * @param status HTTP status answered, 0 where nothing came back
 * @param millis time until the answer, in ms
 * @param answer body answered
 * @param alerts what Twilio's debugger would show of it, each with its error number
 */
public record JournalEntry(Instant at, Direction direction, Webhook.@Nullable Kind kind, String method, String url,
		Map<String, List<String>> parameters, int status, long millis, String answer, List<String> alerts) {

	static JournalEntry of(Webhook webhook, Instant sent, WebhookAnswer answer, List<String> alerts) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		webhook.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
		List<String> notes = new ArrayList<>(alerts);
		if (answer.failure() != null) {
			notes.add(0, answer.failure());
		}
		return new JournalEntry(sent, Direction.WEBHOOK, webhook.kind(), webhook.method(), webhook.url().toString(),
				parameters, answer.status(), answer.millis(), answer.body(), notes);
	}

	/** What Twilio's debugger would show of no exchange. */
	static JournalEntry note(Instant at, String alert) {
		return new JournalEntry(at, Direction.NOTE, null, "", "", Map.of(), 0, 0, "", List.of(alert));
	}

	/**
	 * Who asked whom.
	 */
	public enum Direction {

		/** The sandbox asked the application. */
		WEBHOOK,
		/** The application asked the sandbox. */
		REST,
		/** Nobody asked anybody; something is to be said. */
		NOTE

	}

}
