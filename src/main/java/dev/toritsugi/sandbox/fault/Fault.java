package dev.toritsugi.sandbox.fault;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * A rule that makes REST requests or webhooks fail in one way.
 *
 * @param effect way in which an affected request fails
 * @param status HTTP status for the effect {@code STATUS}: 429, 500 or 503, or 400 with a
 * {@code code}; null for other effects
 * @param code Twilio's error code for the effect {@code STATUS}, or null for 20000 plus
 * the HTTP status
 * @param delay duration for the effects {@code DELAY}, {@code SLOW} and {@code HANG}, or
 * null for the effect's default
 * @param method HTTP method of the affected REST requests, or null for all methods
 * @param route path pattern of the affected REST requests, where {@code *} stands for one
 * path segment and {@code **} for any number of segments, or null for all paths
 * @param kind kind of the affected webhooks, or null for all kinds
 * @param count maximum number of requests or webhooks that the fault affects, or null if
 * there is no limit
 * @param probability probability from 0 to 1 with which a matching request or webhook is
 * affected; null means 1
 * @param afterwards whether an affected REST request is processed before its response is
 * replaced
 */
public record Fault(Effect effect, @Nullable Integer status, @Nullable Integer code, @Nullable Duration delay,
		@Nullable String method, @Nullable String route, Webhook.@Nullable Kind kind, @Nullable Integer count,
		@Nullable Double probability, boolean afterwards) {

	/**
	 * Default duration for {@code HANG}, longer than the usual response timeout of HTTP
	 * clients.
	 */
	private static final Duration LONGEST_HANG = Duration.ofSeconds(60);

	private static final Duration STANDARD_DELAY = Duration.ofSeconds(2);

	/**
	 * Creates a fault whose error response has Twilio's usual error code.
	 */
	public Fault(Effect effect, @Nullable Integer status, @Nullable Duration delay, @Nullable String method,
			@Nullable String route, Webhook.@Nullable Kind kind, @Nullable Integer count, @Nullable Double probability,
			boolean afterwards) {
		this(effect, status, null, delay, method, route, kind, count, probability, afterwards);
	}

	/**
	 * Returns the effect's duration: {@code delay} or, if it is null, the effect's
	 * default.
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
	 * The ways in which a REST request or a webhook can fail.
	 */
	public enum Effect {

		/** A REST request receives a response with an error status. */
		STATUS(true),
		/**
		 * A REST request receives a response so late that clients usually time out first.
		 */
		HANG(true),
		/** The connection of a REST request is closed before the response. */
		RESET(true),
		/** A REST request receives its response after a delay. */
		SLOW(true),
		/** A webhook is sent twice. */
		DUPLICATE(false),
		/** A webhook is sent after a delay. */
		DELAY(false),
		/**
		 * A webhook is held back until the next webhook that the fault affects has been
		 * sent.
		 */
		REORDER(false),
		/** A webhook is not sent, and the sandbox treats it as timed out. */
		LOSE(false),
		/** A webhook is not sent, and the sandbox treats its connection as refused. */
		DEAD_PORT(false),
		/**
		 * A webhook is not sent, and the sandbox treats its connection as never
		 * established, as behind a firewall that drops packets.
		 */
		BLACK_HOLE(false);

		private final boolean rest;

		Effect(boolean rest) {
			this.rest = rest;
		}

		/**
		 * Whether the effect applies to REST requests. Effects that do not apply to REST
		 * requests apply to webhooks.
		 */
		public boolean onRest() {
			return this.rest;
		}

		/**
		 * Whether the effect replaces the response to a REST request. The sandbox may
		 * have processed the request although the client receives an error or no
		 * response.
		 */
		public boolean spoilsAnswers() {
			return this == STATUS || this == HANG || this == RESET;
		}

	}

}
