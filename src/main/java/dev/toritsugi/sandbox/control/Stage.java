package dev.toritsugi.sandbox.control;

import java.time.Duration;
import java.util.function.Function;

import dev.toritsugi.sandbox.world.Sandbox;
import dev.toritsugi.sandbox.world.World;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Where a person acts: does what they ask, waits until the server has had its say, and
 * shows what came of it in JSON that reads well in a terminal.
 */
@Profile("sandbox")
@Component
class Stage {

	/** A webhook may hang; whoever acts does not wait for it longer than this. */
	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Sandbox sandbox;

	private final JsonMapper json;

	Stage(Sandbox sandbox, JsonMapper json) {
		this.sandbox = sandbox;
		this.json = json;
	}

	/**
	 * The number that somebody dials who does not say which.
	 */
	String firstNumber() {
		return act((world) -> world.numbers().all().iterator().next().number());
	}

	/**
	 * Does something.
	 */
	<T> T act(Function<World, T> action) {
		World world = world();
		return world.engine().call(() -> action.apply(world));
	}

	/**
	 * Shows something as it is once the server has had its say on what happened before,
	 * which may have been a request that did not come through here.
	 */
	String show(Function<World, Object> view) throws InterruptedException {
		world().engine().settle(PATIENCE);
		return showAtOnce(view);
	}

	/**
	 * Shows something as it is.
	 */
	String showAtOnce(Function<World, Object> view) {
		World world = this.sandbox.world();
		return this.json.writerWithDefaultPrettyPrinter()
			.writeValueAsString(world.engine().look(() -> view.apply(world))) + "\n";
	}

	private World world() {
		try {
			return this.sandbox.worldSetUp();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return this.sandbox.world();
		}
	}

}
