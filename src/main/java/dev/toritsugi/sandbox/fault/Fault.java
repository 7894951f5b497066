package dev.toritsugi.sandbox.fault;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on the wire.
 *
 * @param effect what happens
 * @param status HTTP status of the effect {@code STATUS}: 429, 500 or 503
 * @param delay how long {@code DELAY} holds back, or {@code HANG} at the longest
 * @param method HTTP method of the REST requests that it concerns; null for all
 * @param route path of these, {@code *} for one segment and {@code **} for any; null for
 * all
 * @param kind kind of the webhooks that it concerns; null for all
 * @param count how often it happens before it is spent; null for without end
 * @param probability how likely it happens to one that it concerns, up to 1; null for
 * always
 * @param afterwards whether a REST request is carried out before its answer is spoiled
 */
public record Fault(Effect effect, @Nullable Integer status, @Nullable Duration delay, @Nullable String method,
		@Nullable String route, Webhook.@Nullable Kind kind, @Nullable Integer count, @Nullable Double probability,
		boolean afterwards) {

	/** As long as nobody waits for an answer. */
	private static final Duration LONGEST_HANG = Duration.ofSeconds(60);

	private static final Duration STANDARD_DELAY = Duration.ofSeconds(2);

	/**
	 * How long the effect takes.
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
	 * What happens.
	 */
	public enum Effect {

		/** A REST request is refused with a status. */
		STATUS(true),
		/** A REST request has no answer for long. */
		HANG(true),
		/** The connection of a REST request breaks before the answer is there. */
		RESET(true),
		/** A REST request is answered late. */
		SLOW(true),
		/** A webhook arrives twice. */
		DUPLICATE(false),
		/** A webhook arrives late. */
		DELAY(false),
		/** A webhook is overtaken by the next one that is concerned. */
		REORDER(false),
		/** A webhook never arrives. */
		LOSE(false),
		/** Nobody listens where a webhook goes. */
		DEAD_PORT(false);

		private final boolean rest;

		Effect(boolean rest) {
			this.rest = rest;
		}

		/**
		 * Whether it concerns REST requests; otherwise webhooks.
		 */
		public boolean onRest() {
			return this.rest;
		}

		/**
		 * Whether it spoils the answer, so that the request may have been carried out.
		 */
		public boolean spoilsAnswers() {
			return this == STATUS || this == HANG || this == RESET;
		}

	}

}
