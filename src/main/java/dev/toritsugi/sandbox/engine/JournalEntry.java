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
 * @param request what was asked
 * @param answer what was answered
 * @param alerts what Twilio's debugger would show of it, each with its error number
 * @param notes what Twilio would not say of it, and whoever writes an application wants
 * to know
 * @param fault name of the fault that happened to it
 */
public record JournalEntry(Instant at, Direction direction, Webhook.@Nullable Kind kind, Request request, Answer answer,
		List<String> alerts, List<String> notes, @Nullable String fault) {

	static JournalEntry of(Webhook webhook, Instant sent, WebhookAnswer answer, List<String> alerts) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		webhook.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
		List<String> all = new ArrayList<>(alerts);
		if (answer.failure() != null) {
			all.add(0, answer.failure());
		}
		return new JournalEntry(sent, Direction.WEBHOOK, webhook.kind(),
				new Request(webhook.method(), webhook.url().toString(), answer.wire().sent(), parameters),
				new Answer(answer.status(), answer.millis(), answer.wire().received(), answer.body()), all, List.of(),
				answer.wire().fault());
	}

	/** What Twilio's debugger would show of no exchange. */
	static JournalEntry note(Instant at, String alert) {
		return new JournalEntry(at, Direction.NOTE, null, new Request("", "", Map.of(), Map.of()),
				new Answer(0, 0, Map.of(), ""), List.of(alert), List.of(), null);
	}

	/**
	 * What was asked.
	 *
	 * @param method HTTP method
	 * @param url address asked
	 * @param headers headers, without what is secret
	 * @param parameters parameters of query and form, in order
	 */
	public record Request(String method, String url, Map<String, List<String>> headers,
			Map<String, List<String>> parameters) {

	}

	/**
	 * What was answered.
	 *
	 * @param status HTTP status, 0 where nothing came back
	 * @param millis time until the answer, in ms
	 * @param headers headers
	 * @param body body, of a long one the beginning
	 */
	public record Answer(int status, long millis, Map<String, List<String>> headers, String body) {

		private static final int LONGEST = 32_768;

		public Answer {
			if (body.length() > LONGEST) {
				body = "%s… (%,d characters in all)".formatted(body.substring(0, LONGEST), body.length());
			}
		}

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
