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

	private volatile Era era;

	/**
	 * @param setUp sets up a new account through its REST API
	 */
	public Sandbox(AccountSeed seed, WebhookSender sender, Runnable setUp) {
		this.seed = seed;
		this.sender = sender;
		this.setUp = setUp;
		this.era = begin();
	}

	/**
	 * Sets up the present account. The set-up leaves no trace: listeners are muted and
	 * the journal is paused, since both are about calls.
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
	 * The present account, set up or not.
	 */
	public SandboxAccount account() {
		return this.era.account();
	}

	/**
	 * The present account, once it is set up. Waits for the set-up for at most 20 s. A
	 * call before that would fail, since its number has no voice URL yet.
	 */
	public SandboxAccount accountSetUp() throws InterruptedException {
		Era era = this.era;
		era.setUp().await(LONGEST_SET_UP.toMillis(), TimeUnit.MILLISECONDS);
		return (era == this.era) ? era.account() : accountSetUp();
	}

	/**
	 * Replaces the account by a new one and sets it up. Answers of the application to
	 * webhooks of the old account have no effect.
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
	 * An account and the latch of its own set-up. One record holds both, so that a thread
	 * never waits for the set-up of another account.
	 *
	 * @param setUp counted down when the account is set up
	 */
	private record Era(SandboxAccount account, CountDownLatch setUp) {

	}

}
