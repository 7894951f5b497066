package dev.toritsugi.sandbox.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.fault.Fault;
import dev.toritsugi.sandbox.fault.Faults;
import dev.toritsugi.sandbox.world.Sandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * What goes wrong on the wire: list it, set it, take it back.
 */
@SandboxControl
class FaultsController {

	private static final Set<Integer> STATUSES = Set.of(429, 500, 503);

	private final Sandbox sandbox;

	private final Stage stage;

	FaultsController(Sandbox sandbox, Stage stage) {
		this.sandbox = sandbox;
		this.stage = stage;
	}

	@GetMapping("/faults")
	String all() throws InterruptedException {
		return this.stage.show((world) -> {
			Map<String, FaultView> faults = new LinkedHashMap<>();
			world.faults()
				.all()
				.forEach((name, fault) -> faults.put(name, FaultView.of(fault, world.faults().hits(name))));
			return Map.of("faults", faults);
		});
	}

	@PutMapping("/faults/{name}")
	String set(@PathVariable String name, @RequestBody FaultView fault) throws InterruptedException {
		this.sandbox.world().faults().set(name, fault.toFault());
		return all();
	}

	@DeleteMapping("/faults/{name}")
	String remove(@PathVariable String name) throws InterruptedException {
		if (!this.sandbox.world().faults().remove(name)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND,
					"There is no fault " + name + ". GET /sandbox/faults lists them.");
		}
		return all();
	}

	@DeleteMapping("/faults")
	String clear() throws InterruptedException {
		Faults faults = this.sandbox.world().faults();
		faults.clear();
		return all();
	}

	/**
	 * A fault as a person writes it.
	 *
	 * @param effect {@code status}, {@code hang}, {@code reset}, {@code slow} of REST
	 * requests; {@code duplicate}, {@code delay}, {@code reorder}, {@code lose},
	 * {@code dead-port} of webhooks
	 * @param hits how often it has happened; read only
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record FaultView(@Nullable String effect, @Nullable Integer status, @Nullable Duration delay,
			@Nullable String method, @Nullable String route, Webhook.@Nullable Kind kind, @Nullable Integer count,
			@Nullable Double probability, @Nullable Integer hits) {

		private static FaultView of(Fault fault, int hits) {
			return new FaultView(fault.effect().name().toLowerCase(Locale.ROOT).replace('_', '-'), fault.status(),
					fault.delay(), fault.method(), fault.route(), fault.kind(), fault.count(), fault.probability(),
					hits);
		}

		private Fault toFault() {
			require(this.status == null || STATUSES.contains(this.status), "\"status\" is 429, 500 or 503.");
			require(this.count == null || this.count > 0, "\"count\" is 1 or more.");
			require(this.probability == null || (this.probability > 0 && this.probability <= 1),
					"\"probability\" is more than 0 and at most 1.");
			require(this.delay == null || !this.delay.isNegative(), "\"delay\" is not negative.");
			return new Fault(toEffect(), this.status, this.delay, this.method, this.route, this.kind, this.count,
					this.probability);
		}

		private Fault.Effect toEffect() {
			for (Fault.Effect each : Fault.Effect.values()) {
				if (each.name().replace('_', '-').equalsIgnoreCase(this.effect)) {
					return each;
				}
			}
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"\"effect\" is status, hang, reset or slow for REST requests; duplicate, delay, reorder, lose or "
							+ "dead-port for webhooks.");
		}

		private static void require(boolean right, String otherwise) {
			if (!right) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST, otherwise);
			}
		}

	}

}
