package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.WebhookSender;

/**
 * Holds the present {@link SandboxAccount} of this process, and replaces it on a reset.
 */
public final class Sandbox implements AutoCloseable {

	/** More than the set-up takes on a slow machine. */
	private static final Duration LONGEST_SET_UP = Duration.ofSeconds(20);

	private final AccountSeed seed;

	private final WebhookSender sender;

	private final Runnable setUp;

	private volatile CurrentAccount current;

	/**
	 * @param setUp sets up a new account through its REST API
	 */
	public Sandbox(AccountSeed seed, WebhookSender sender, Runnable setUp) {
		this.seed = seed;
		this.sender = sender;
		this.setUp = setUp;
		this.current = create();
	}

	/**
	 * Sets up the present account. The set-up leaves no trace: listeners are muted and
	 * the journal is paused, since both are about calls.
	 */
	public void setUp() {
		CurrentAccount current = this.current;
		SandboxAccount present = current.account();
		present.journal().pause();
		present.engine().run(present.setUpEvents()::withhold);
		try {
			this.setUp.run();
		}
		finally {
			present.engine().run(() -> {
				present.setUpEvents().release();
				present.journal().begin(present.engine().now());
			});
			current.setUp().countDown();
		}
	}

	/**
	 * The present account, set up or not.
	 */
	public SandboxAccount account() {
		return this.current.account();
	}

	/**
	 * The present account, once it is set up. Waits for the set-up for at most 20 s. A
	 * call before that would fail, since its number has no voice URL yet.
	 */
	public SandboxAccount accountSetUp() throws InterruptedException {
		CurrentAccount current = this.current;
		current.setUp().await(LONGEST_SET_UP.toMillis(), TimeUnit.MILLISECONDS);
		return (current == this.current) ? current.account() : accountSetUp();
	}

	/**
	 * Replaces the account by a new one and sets it up. Answers of the application to
	 * webhooks of the old account have no effect.
	 */
	public synchronized void reset() {
		account().engine().close();
		this.current = create();
		setUp();
	}

	@Override
	public void close() {
		account().engine().close();
	}

	private CurrentAccount create() {
		SandboxAccount created = SandboxAccount.of(this.seed, EngineClock.running(), this.sender);
		Thread timers = new Thread(() -> runTimers(created), "sandbox-timers");
		timers.setDaemon(true);
		timers.start();
		return new CurrentAccount(created, new CountDownLatch(1));
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
	 * An account and the latch of its own set-up. One record holds both, so that a thread
	 * never waits for the set-up of another account.
	 *
	 * @param setUp counted down when the account is set up
	 */
	private record CurrentAccount(SandboxAccount account, CountDownLatch setUp) {

	}

}
