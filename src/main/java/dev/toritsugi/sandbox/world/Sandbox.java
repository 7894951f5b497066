package dev.toritsugi.sandbox.world;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.WebhookSender;

/**
 * The one world that this process plays, until somebody wants a new one.
 */
public final class Sandbox implements AutoCloseable {

	private final Seed seed;

	private final WebhookSender sender;

	private volatile World world;

	public Sandbox(Seed seed, WebhookSender sender) {
		this.seed = seed;
		this.sender = sender;
		this.world = begin();
	}

	/**
	 * The world as it is.
	 */
	public World world() {
		return this.world;
	}

	/**
	 * Forgets everything and begins anew. What the application answers to webhooks of the
	 * old world is lost on it.
	 */
	public synchronized void reset() {
		this.world.engine().close();
		this.world = begin();
	}

	@Override
	public void close() {
		this.world.engine().close();
	}

	private World begin() {
		World begun = World.of(this.seed, EngineClock.running(), this.sender);
		Thread timers = new Thread(() -> runTimers(begun), "sandbox-timers");
		timers.setDaemon(true);
		timers.start();
		return begun;
	}

	private static void runTimers(World world) {
		try {
			world.engine().runTimers();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
