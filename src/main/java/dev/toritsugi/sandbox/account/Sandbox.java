package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.WebhookSender;

/**
 * The one world that this process plays, until somebody wants a new one.
 */
public final class Sandbox implements AutoCloseable {

	/** Longer than it takes on a busy machine. */
	private static final Duration LONGEST_SET_UP = Duration.ofSeconds(20);

	private final AccountSeed seed;

	private final WebhookSender sender;

	private final Runnable setUp;

	private volatile Era era;

	/**
	 * @param setUp sets a new account up through its REST API
	 */
	public Sandbox(AccountSeed seed, WebhookSender sender, Runnable setUp) {
		this.seed = seed;
		this.sender = sender;
		this.setUp = setUp;
		this.era = begin();
	}

	/**
	 * Has the account set up. What that took is told to nobody and does not stand in the
	 * journal, which is about calls.
	 */
	public void setUp() {
		Era era = this.era;
		SandboxAccount present = era.account();
		present.journal().pause();
		present.engine().run(present.audience()::leave);
		try {
			this.setUp.run();
		}
		finally {
			present.engine().run(() -> {
				present.audience().comeBack();
				present.journal().begin(present.engine().now());
			});
			era.setUp().countDown();
		}
	}

	/**
	 * The world as it is.
	 */
	public SandboxAccount account() {
		return this.era.account();
	}

	/**
	 * The world once it is set up, for whoever acts in it: a call to a number that leads
	 * nowhere yet would fail.
	 */
	public SandboxAccount accountSetUp() throws InterruptedException {
		Era era = this.era;
		era.setUp().await(LONGEST_SET_UP.toMillis(), TimeUnit.MILLISECONDS);
		return (era == this.era) ? era.account() : accountSetUp();
	}

	/**
	 * Forgets everything and begins anew. What the application answers to webhooks of the
	 * old world is lost on it.
	 */
	public synchronized void reset() {
		account().engine().close();
		this.era = begin();
		setUp();
	}

	@Override
	public void close() {
		account().engine().close();
	}

	private Era begin() {
		SandboxAccount begun = SandboxAccount.of(this.seed, EngineClock.running(), this.sender);
		Thread timers = new Thread(() -> runTimers(begun), "sandbox-timers");
		timers.setDaemon(true);
		timers.start();
		return new Era(begun, new CountDownLatch(1));
	}

	private static void runTimers(SandboxAccount account) {
		try {
			account.engine().runTimers();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * From one beginning to the next. Held together, so that nobody takes the end of the
	 * last set-up for that of the present one.
	 *
	 * @param setUp counted down once the world is
	 */
	private record Era(SandboxAccount account, CountDownLatch setUp) {

	}

}
