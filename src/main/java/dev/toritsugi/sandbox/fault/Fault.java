package dev.toritsugi.sandbox.fault;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * A fault: a rule that makes REST requests or webhooks fail in one way.
 *
 * @param effect kind of failure
 * @param status HTTP status of the effect {@code STATUS}: 429, 500 or 503; null for other
 * effects
 * @param delay duration of the effects {@code DELAY}, {@code SLOW} and {@code HANG}, or
 * null for the default
 * @param method HTTP method of the affected REST requests, or null for all methods
 * @param route path pattern of the affected REST requests, with {@code *} for one path
 * segment and {@code **} for any number of segments, or null for all paths
 * @param kind kind of the affected webhooks, or null for all kinds
 * @param count maximum number of affected requests, or null if there is no limit
 * @param probability probability with which a matching request is affected, 0 to 1, or
 * null for 1
 * @param afterwards whether a REST request is processed before its response is replaced
 */
public record Fault(Effect effect, @Nullable Integer status, @Nullable Duration delay, @Nullable String method,
		@Nullable String route, Webhook.@Nullable Kind kind, @Nullable Integer count, @Nullable Double probability,
		boolean afterwards) {

	/** Longer than the usual response timeout of HTTP clients. */
	private static final Duration LONGEST_HANG = Duration.ofSeconds(60);

	private static final Duration STANDARD_DELAY = Duration.ofSeconds(2);

	/**
	 * Returns the duration of the effect, which is the default if the fault defines none.
	 */
	public Duration duration() {
		if (this.delay != null) {
			return this.delay;
		}
		return (this.effect == Effect.HANG) ? LONGEST_HANG : STANDARD_DELAY;
	}

	boolean concerns(String method, String path) {
		return this.effect.onRest() && (this.method == null || this.method.equalsIgnoreCase(method))
				&& (this.route == null || path.matches(pattern(this.route)));
	}

	boolean concerns(Webhook webhook) {
		return !this.effect.onRest() && (this.kind == null || this.kind == webhook.kind());
	}

	private static String pattern(String glob) {
		return Stream.of(glob.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)")).map((part) -> switch (part) {
			case "*" -> "[^/]*";
			case "**" -> ".*";
			default -> Pattern.quote(part);
		}).collect(Collectors.joining());
	}

	/**
	 * The ways in which a request can fail.
	 */
	public enum Effect {

		/** A REST request receives a response with an error status. */
		STATUS(true),
		/** A REST request receives no response before clients time out. */
		HANG(true),
		/** The connection of a REST request is closed before the response. */
		RESET(true),
		/** A REST request receives a late response. */
		SLOW(true),
		/** A webhook is sent twice. */
		DUPLICATE(false),
		/** A webhook is sent late. */
		DELAY(false),
		/** A webhook is sent after the next affected webhook. */
		REORDER(false),
		/** A webhook is not sent, and times out. */
		LOSE(false),
		/** The connection for a webhook is refused. */
		DEAD_PORT(false);

		private final boolean rest;

		Effect(boolean rest) {
			this.rest = rest;
		}

		/**
		 * Whether the effect applies to REST requests. Otherwise it applies to webhooks.
		 */
		public boolean onRest() {
			return this.rest;
		}

		/**
		 * Whether the effect replaces the response of a REST request, which may have been
		 * processed nevertheless.
		 */
		public boolean spoilsAnswers() {
			return this == STATUS || this == HANG || this == RESET;
		}

	}

}
