package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands one at a time: those of the REST API, of the control API, of timers and
 * of answers to webhooks. A webhook is sent only after the command that caused it, so
 * that the application finds the change by REST when it receives the webhook.
 */
public final class Engine implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final CommandLock lock = new CommandLock();

	private final TimerQueue timers = new TimerQueue();

	private final EngineClock clock;

	private final WebhookDispatcher dispatcher;

	private boolean advancing;

	private boolean closed;

	/**
	 * Creates an engine whose timers run only in {@link #advance}, unless a thread calls
	 * {@link #runTimers}.
	 */
	public Engine(EngineClock clock, WebhookSender sender, Journal journal) {
		this.clock = clock;
		this.dispatcher = new WebhookDispatcher(sender, journal, clock, (command) -> unattended(() -> {
			command.run();
			this.lock.signal();
		}));
	}

	/**
	 * Runs a command and returns its result.
	 */
	public <T extends @Nullable Object> T call(Supplier<T> command) {
		return this.lock.run(command);
	}

	/**
	 * Runs a command without a result.
	 */
	public void run(Runnable command) {
		this.lock.run(command);
	}

	/**
	 * Runs a command that changes nothing, and returns its result.
	 */
	public <T extends @Nullable Object> T look(Supplier<T> command) {
		return this.lock.read(command);
	}

	/**
	 * The number of commands so far that may have changed something.
	 */
	public long version() {
		return this.lock.changes();
	}

	/**
	 * The present time of the sandbox's clock, which differs from the machine's once it
	 * was moved.
	 */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Sets a timer that runs a command after a delay. Must be called from within a
	 * command.
	 */
	public Timer after(Duration delay, Runnable command) {
		Timer timer = this.timers.add(now().plus(delay), command);
		this.lock.signal();
		return timer;
	}

	/**
	 * Sends a webhook after the present command, and runs another command with its
	 * answer. Must be called from within a command.
	 */
	public void send(Webhook webhook, Consumer<WebhookAnswer> then) {
		this.lock.runAfterwards(this.dispatcher.register(webhook, now(), then));
	}

	/**
	 * Counts a webhook that waits for the clock, until {@link #release}: {@link #settle}
	 * does not wait for it. Must be called from within a command.
	 */
	public void hold() {
		this.dispatcher.hold();
		this.lock.signal();
	}

	/**
	 * Ends the wait of a webhook that was counted by {@link #hold}. Must be called from
	 * within a command.
	 */
	public void release() {
		this.dispatcher.release();
	}

	/**
	 * Adds an alert of Twilio's debugger to the journal, in the entry of the webhook
	 * whose answer is being processed, if there is one.
	 * @param code Twilio's error code
	 */
	public void alert(int code, String message) {
		log.warn("Twilio's debugger would show {}: {}", code, message);
		this.dispatcher.note(code + ": " + message);
	}

	/**
	 * Waits until all webhooks are answered, so that all effects of a command have
	 * happened. Webhooks that wait for the clock do not count.
	 * @param limit longest wait, because a webhook may hang
	 * @return whether all webhooks are answered
	 */
	public boolean settle(Duration limit) throws InterruptedException {
		return this.lock.await(this.dispatcher::isSettled, limit.toNanos());
	}

	/**
	 * Moves the clock ahead, and runs each timer at the time at which it is due. Waits
	 * for the application's answers before the next timer runs.
	 * @param patience longest wait for the answers after each timer, because a webhook
	 * may hang
	 */
	public void advance(Duration duration, Duration patience) throws InterruptedException {
		run(() -> this.advancing = true);
		try {
			settle(patience);
			Instant end = now().plus(duration);
			for (Timer timer = due(end); timer != null; timer = due(end)) {
				this.clock.moveTo(timer.due());
				unattended(timer::fire);
				settle(patience);
			}
			this.clock.moveTo(end);
		}
		finally {
			run(() -> {
				this.advancing = false;
				this.lock.signal();
			});
		}
	}

	/**
	 * Moves the clock ahead without waiting for answers, for an application that answers
	 * within the call.
	 */
	public void advance(Duration duration) {
		try {
			advance(duration, Duration.ZERO);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("Not waiting, so never interrupted", ex);
		}
	}

	/**
	 * Stops the clock. It stands still until {@link #advance} or {@link #resume}.
	 */
	public void stand() {
		run(this.clock::stand);
	}

	/**
	 * Lets the clock run on from the time at which it stands.
	 */
	public void resume() {
		run(() -> {
			this.clock.run();
			this.dispatcher.applyAllAnswered();
			this.lock.signal();
		});
	}

	/**
	 * Whether the clock stands still.
	 */
	public boolean stands() {
		return this.clock.stands();
	}

	/**
	 * Runs timers when they are due, until the engine is closed or the thread is
	 * interrupted. Blocks the calling thread.
	 */
	public void runTimers() throws InterruptedException {
		for (Timer timer = awaitDue(); timer != null; timer = awaitDue()) {
			unattended(timer::fire);
		}
	}

	@Override
	public void close() {
		run(() -> {
			this.closed = true;
			this.dispatcher.close();
			this.timers.clear();
			this.lock.signal();
		});
	}

	private @Nullable Timer due(Instant until) {
		return call(() -> this.timers.poll(until));
	}

	private @Nullable Timer awaitDue() throws InterruptedException {
		return this.lock.await(() -> this.advancing ? null : this.timers.poll(now()),
				() -> this.timers.untilNext(now(), this.advancing || this.clock.stands()).toNanos(), () -> this.closed);
	}

	/**
	 * Runs a command that has no caller to throw to, and logs its failure.
	 */
	private void unattended(Runnable command) {
		try {
			run(command);
		}
		catch (RuntimeException ex) {
			log.error("A background step of the sandbox failed; this is a defect of the sandbox", ex);
		}
	}

}
