package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands from the REST API, the control API, timers and webhook responses, one at
 * a time. A webhook is sent only after the command that caused it, so that the
 * application already sees the change in the REST API when it receives the webhook.
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
	 * Creates an engine. Its timers run only within {@link #advance}, unless a thread
	 * calls {@link #runTimers}.
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
	 * Runs a command that only reads, and returns its result.
	 */
	public <T extends @Nullable Object> T look(Supplier<T> command) {
		return this.lock.read(command);
	}

	/**
	 * Returns the number of executed commands that may have changed the state.
	 */
	public long version() {
		return this.lock.changes();
	}

	/**
	 * Returns the current time of the sandbox's clock, which differs from the system
	 * clock after it has been advanced or stopped.
	 */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Sets a timer that runs a command after a delay. Must be called within a command.
	 */
	public Timer after(Duration delay, Runnable command) {
		Timer timer = this.timers.add(now().plus(delay), command);
		this.lock.signal();
		return timer;
	}

	/**
	 * Sends a webhook after the current command. Must be called within a command.
	 * @param then processes the response, in a later command
	 */
	public void send(Webhook webhook, Consumer<WebhookAnswer> then) {
		this.lock.runAfterwards(this.dispatcher.register(webhook, now(), then));
	}

	/**
	 * Marks one webhook as waiting for the clock until {@link #release} is called, so
	 * that {@link #settle} does not wait for its response. Must be called within a
	 * command.
	 */
	public void hold() {
		this.dispatcher.hold();
		this.lock.signal();
	}

	/**
	 * Undoes {@link #hold} for one webhook. Must be called within a command.
	 */
	public void release() {
		this.dispatcher.release();
	}

	/**
	 * Adds an alert to the journal, as Twilio's debugger would show it. If a webhook
	 * response is being processed, the alert is added to this webhook's entry; otherwise
	 * the alert gets an entry of its own.
	 * @param code Twilio's error code
	 */
	public void alert(int code, String message) {
		log.warn("Twilio's debugger would show {}: {}", code, message);
		this.dispatcher.note(code + ": " + message);
	}

	/**
	 * Waits until the application has responded to all webhooks, so that all effects of a
	 * command have occurred. Does not wait for webhooks marked by {@link #hold}.
	 * @param limit maximum wait, because the application may not respond
	 * @return whether the application has responded to all webhooks
	 */
	public boolean settle(Duration limit) throws InterruptedException {
		return this.lock.await(this.dispatcher::isSettled, limit.toNanos());
	}

	/**
	 * Advances the clock, and runs each timer when it is due. Waits for the application's
	 * responses before the next timer runs.
	 * @param patience maximum wait for the responses after each timer, because the
	 * application may not respond
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
	 * Advances the clock without waiting for responses. For tests whose
	 * {@link WebhookSender} returns completed responses.
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
	 * Stops the clock until {@link #resume}. While stopped, only {@link #advance} changes
	 * its time.
	 */
	public void stand() {
		run(this.clock::stand);
	}

	/**
	 * Restarts the clock from the time at which it is stopped.
	 */
	public void resume() {
		run(() -> {
			this.clock.run();
			this.dispatcher.applyAllAnswered();
			this.lock.signal();
		});
	}

	/**
	 * Whether the clock is stopped.
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
	 * Runs a background command, and logs its exception because no calling method could
	 * handle it.
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
