package dev.toritsugi.sandbox.controlapi.view;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.controlapi.problem.ControlProblem;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.fault.Fault;
import dev.toritsugi.sandbox.fault.FaultRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A simulated fault, in requests that set faults and in responses that list faults.
 *
 * @param effect {@code status}, {@code hang}, {@code reset} or {@code slow} for REST
 * requests, or {@code duplicate}, {@code delay}, {@code reorder}, {@code lose} or
 * {@code dead-port} or {@code black-hole} for webhooks
 * @param code Twilio's error code in the response of the effect {@code status}; with a
 * code, the status may also be 400
 * @param afterwards whether the sandbox processes a REST request before the response
 * fails, so that the client can't know whether the request was processed
 * @param hits number of REST requests or webhooks to which the fault has been applied;
 * ignored when a fault is set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RequestBodyExample("{\"effect\":\"slow\",\"delay\":\"PT5S\",\"method\":\"POST\",\"route\":\"/v1/**\",\"count\":2}; further keys: "
		+ "status, code, kind, probability and afterwards")
public record FaultView(@Nullable String effect, @Nullable Integer status, @Nullable Integer code,
		@Nullable Duration delay, @Nullable String method, @Nullable String route, Webhook.@Nullable Kind kind,
		@Nullable Integer count, @Nullable Double probability, @Nullable Boolean afterwards, @Nullable Integer hits) {

	private static final Set<Integer> STATUSES = Set.of(429, 500, 503);

	/** Returns the views of all faults, by fault name. */
	public static Map<String, FaultView> all(FaultRegistry faults) {
		Map<String, FaultView> views = new LinkedHashMap<>();
		faults.all().forEach((name, fault) -> views.put(name, of(fault, faults.hits(name))));
		return views;
	}

	private static FaultView of(Fault fault, int hits) {
		return new FaultView(fault.effect().name().toLowerCase(Locale.ROOT).replace('_', '-'), fault.status(),
				fault.code(), fault.delay(), fault.method(), fault.route(), fault.kind(), fault.count(),
				fault.probability(), fault.afterwards() ? Boolean.TRUE : null, hits);
	}

	public Fault toFault() {
		require(this.status == null || STATUSES.contains(this.status) || (this.status == 400 && this.code != null),
				"status", "must be 429, 500 or 503, or 400 with a \"code\".");
		require(this.code == null || (this.code >= 10_000 && this.code < 100_000), "code",
				"must be an error code of Twilio, as in {\"effect\":\"status\",\"status\":400,\"code\":21215}.");
		require(this.count == null || this.count > 0, "count", "must be 1 or more.");
		require(this.probability == null || (this.probability > 0 && this.probability <= 1), "probability",
				"must be more than 0 and at most 1.");
		require(this.delay == null || !this.delay.isNegative(), "delay", "must not be negative.");
		boolean afterwards = Boolean.TRUE.equals(this.afterwards);
		Fault.Effect effect = toEffect();
		require(!afterwards || effect.spoilsAnswers(), "afterwards", "applies to status, hang and reset only.");
		require(this.code == null || effect == Fault.Effect.STATUS, "code", "applies to status only.");
		return new Fault(effect, this.status, this.code, this.delay, this.method, this.route, this.kind, this.count,
				this.probability, afterwards);
	}

	private Fault.Effect toEffect() {
		for (Fault.Effect each : Fault.Effect.values()) {
			if (each.name().replace('_', '-').equalsIgnoreCase(this.effect)) {
				return each;
			}
		}
		throw ControlProblem.BAD_VALUE.toRefusal(
				"\"effect\" must be status, hang, reset or slow for REST requests; duplicate, delay, reorder, lose, "
						+ "dead-port or black-hole for webhooks.",
				Map.of("key", "effect"));
	}

	private static void require(boolean right, String key, String otherwise) {
		if (!right) {
			throw ControlProblem.BAD_VALUE.toRefusal("\"%s\" %s".formatted(key, otherwise), Map.of("key", key));
		}
	}

}
