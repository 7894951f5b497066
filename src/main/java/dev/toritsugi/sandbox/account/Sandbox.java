package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.WebhookSender;

/**
 * Holds the process's current {@link SandboxAccount}, and replaces it with a new account
 * on reset.
 */
public final class Sandbox implements AutoCloseable {

	/** Maximum wait for the set-up, longer than the set-up takes on a slow machine. */
	private static final Duration LONGEST_SET_UP = Duration.ofSeconds(20);

	/** Maximum wait for the work of listeners after the set-up. */
	private static final Duration LONGEST_WORK = Duration.ofSeconds(2);

	private final AccountSeed seed;

	private final WebhookSender sender;

	private final Runnable setUp;

	private final List<Runnable> resetListeners = new CopyOnWriteArrayList<>();

	private final List<Runnable> setUpListeners = new CopyOnWriteArrayList<>();

	private volatile CurrentAccount current;

	/**
	 * @param setUp action that sets up a new account through its REST API
	 */
	public Sandbox(AccountSeed seed, WebhookSender sender, Runnable setUp) {
		this.seed = seed;
		this.sender = sender;
		this.setUp = setUp;
		this.current = create();
	}

	/**
	 * Sets up the current account. During the set-up, TaskRouter events are withheld and
	 * the journal is paused, because the log, the event callbacks and the journal should
	 * contain only phone calls and their effects.
	 */
	public void setUp() {
		CurrentAccount current = this.current;
		SandboxAccount present = current.account();
		present.journal().pause();
		present.engine().run(present.setUpEvents()::withhold);
		try {
			this.setUp.run();
			this.setUpListeners.forEach(Runnable::run);
			present.engine().advance(Duration.ZERO, LONGEST_WORK);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
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
	 * Returns the current account, whether or not its set-up is complete.
	 */
	public SandboxAccount account() {
		return this.current.account();
	}

	/**
	 * Waits up to 20 s for the set-up of the current account, and returns the account.
	 * Before the set-up, a simulated phone call would fail, because the called number has
	 * no voice URL.
	 */
	public SandboxAccount accountSetUp() throws InterruptedException {
		CurrentAccount current = this.current;
		current.setUp().await(LONGEST_SET_UP.toMillis(), TimeUnit.MILLISECONDS);
		return (current == this.current) ? current.account() : accountSetUp();
	}

	/**
	 * Replaces the account with a new one, and sets up the new account. The application's
	 * responses to webhooks of the old account are ignored.
	 */
	public synchronized void reset() {
		account().engine().close();
		this.current = create();
		this.resetListeners.forEach(Runnable::run);
		setUp();
	}

	/**
	 * Adds an action that runs after the account has been replaced and before the new
	 * account is set up.
	 */
	public void onReset(Runnable action) {
		this.resetListeners.add(action);
	}

	/**
	 * Adds an action that runs after each account has been set up. The journal begins
	 * when the work has ended that the action has started in the engine.
	 */
	public void onSetUp(Runnable action) {
		this.setUpListeners.add(action);
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
	 * An account and the latch that opens when its set-up is complete. The account and
	 * the latch are replaced together, so that a thread never waits for the set-up of a
	 * different account.
	 *
	 * @param account current account
	 * @param setUp latch that is counted down when the account has been set up
	 */
	private record CurrentAccount(SandboxAccount account, CountDownLatch setUp) {

	}

}
