package dev.toritsugi.sandbox.fault;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * A fault: makes REST requests or webhooks fail in one way.
 *
 * @param effect kind of failure
 * @param status HTTP status of the effect {@code STATUS}: 429, 500 or 503
 * @param delay duration of {@code DELAY}, {@code SLOW} and {@code HANG}; null for the
 * default
 * @param method HTTP method of the affected REST requests; null for all
 * @param route path of the affected REST requests, with {@code *} for one segment and
 * {@code **} for any number; null for all
 * @param kind kind of the affected webhooks; null for all
 * @param count number of times the fault happens; null for no limit
 * @param probability probability of the fault, 0 to 1; null for always
 * @param afterwards whether a REST request is processed before its answer is replaced
 */
public record Fault(Effect effect, @Nullable Integer status, @Nullable Duration delay, @Nullable String method,
		@Nullable String route, Webhook.@Nullable Kind kind, @Nullable Integer count, @Nullable Double probability,
		boolean afterwards) {

	/** Longer than any client waits. */
	private static final Duration LONGEST_HANG = Duration.ofSeconds(60);

	private static final Duration STANDARD_DELAY = Duration.ofSeconds(2);

	/**
	 * The duration of the effect.
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
	 * The ways to fail.
	 */
	public enum Effect {

		/** A REST request is answered with an error status. */
		STATUS(true),
		/** A REST request gets no answer until clients give up. */
		HANG(true),
		/** The connection of a REST request breaks before the answer. */
		RESET(true),
		/** A REST request is answered late. */
		SLOW(true),
		/** A webhook arrives twice. */
		DUPLICATE(false),
		/** A webhook arrives late. */
		DELAY(false),
		/** A webhook arrives after the next affected webhook. */
		REORDER(false),
		/** A webhook never arrives. */
		LOSE(false),
		/** The connection for a webhook is refused. */
		DEAD_PORT(false);

		private final boolean rest;

		Effect(boolean rest) {
			this.rest = rest;
		}

		/**
		 * Whether the effect is on REST requests; otherwise on webhooks.
		 */
		public boolean onRest() {
			return this.rest;
		}

		/**
		 * Whether the effect replaces the answer, so that the request may have been
		 * processed.
		 */
		public boolean spoilsAnswers() {
			return this == STATUS || this == HANG || this == RESET;
		}

	}

}
