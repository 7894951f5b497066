package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands one at a time. Commands come from the REST API, the control API, timers
 * and responses to webhooks. A webhook is sent only after the command that caused it, so
 * that the application can already read the change by REST when it receives the webhook.
 */
public final class Engine implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final CommandLock lock = new CommandLock();

	private final EngineClock clock;

	private final TimerRunner timers;

	private final ApplicationWork work = new ApplicationWork(this.lock);

	private final WebhookDispatcher dispatcher;

	private final ApplicationWaiter application;

	/**
	 * Creates an engine. Timers run only within {@link #advance} if no thread has called
	 * {@link #runTimers}.
	 */
	public Engine(EngineClock clock, WebhookSender sender, Journal journal) {
		this.clock = clock;
		this.timers = new TimerRunner(clock, this.lock, this::unattended);
		this.dispatcher = new WebhookDispatcher(sender, journal, clock, (command) -> unattended(() -> {
			command.run();
			this.lock.signal();
		}));
		this.application = new ApplicationWaiter(this.lock, this.work, this.dispatcher);
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
	 * Runs a command that changes no state, and returns its result.
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
	 * Returns the current time of the sandbox's clock. The sandbox's clock differs from
	 * the system clock after it has been advanced or stopped.
	 */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Sets a timer that runs a command after a delay on the sandbox's clock. Must be
	 * called within a command.
	 */
	public Timer after(Duration delay, Runnable command) {
		return this.timers.add(delay, command);
	}

	/**
	 * Runs a command directly after the current command, even if the clock is stopped.
	 * Must be called within a command.
	 */
	public void afterwards(Runnable command) {
		this.lock.runAfterwards(() -> unattended(command));
	}

	/**
	 * Starts work of the application on another thread, after the current command. While
	 * the work runs, the clock is not advanced any further. Must be called within a
	 * command.
	 */
	public void start(Runnable work, Executor threads) {
		this.work.start(work, threads);
	}

	/**
	 * Sends a webhook after the current command. Must be called within a command.
	 * @param then consumer that processes the response, in a later command
	 */
	public void send(Webhook webhook, Consumer<WebhookAnswer> then) {
		this.lock.runAfterwards(this.dispatcher.register(webhook, now(), then));
	}

	/**
	 * Marks a webhook as waiting for the sandbox's clock, so that {@link #settle} does
	 * not wait for the webhook's response. Must be called within a command.
	 */
	public void hold(Webhook webhook) {
		this.dispatcher.hold(webhook, true);
		afterwards(this.dispatcher::applyAnswered);
		this.lock.signal();
	}

	/**
	 * Reverses an invocation of {@link #hold}. Must be called within a command.
	 */
	public void release(Webhook webhook) {
		this.dispatcher.hold(webhook, false);
	}

	/**
	 * Adds an alert to the journal, as Twilio's debugger would show it. While a response
	 * to a webhook is processed, the alert is added to the webhook's entry. If no
	 * response is being processed, the alert gets its own journal entry.
	 * @param code Twilio's error code
	 */
	public void alert(int code, String message) {
		log.warn("Twilio's debugger would show {}: {}", code, message);
		this.dispatcher.note(code + ": " + message);
	}

	/**
	 * Adds a hint for the developer to the journal, which Twilio's debugger would not
	 * show. Must be called while a response to a webhook is processed; at other times the
	 * hint is only logged.
	 */
	public void note(String hint) {
		log.info("{}", hint);
		this.dispatcher.hint(hint);
	}

	/**
	 * Waits until the application has responded to all webhooks, so that all effects of a
	 * command have occurred. If the clock is stopped, also waits until the work has ended
	 * that {@link #start} has started. Does not wait for webhooks that {@link #hold} has
	 * marked.
	 * @param limit maximum wait
	 * @return whether the application has responded to all webhooks and its work has
	 * ended
	 */
	public boolean settle(Duration limit) throws InterruptedException {
		return this.application.awaitResponses(() -> !this.clock.stands() || this.work.isIdle(), limit);
	}

	/**
	 * Advances the sandbox's clock, and runs the timers that become due. After each
	 * timer, waits for the application's responses to webhooks, and until the work has
	 * ended that {@link #start} has started.
	 * @param patience maximum wait for the application's webhook responses after each
	 * timer
	 */
	public void advance(Duration duration, Duration patience) throws InterruptedException {
		this.timers.advance(duration, () -> this.application.awaitQuiet(patience));
	}

	/**
	 * Advances the sandbox's clock, and runs the timers that become due. This method does
	 * not wait for webhook responses, and is meant for tests whose {@link WebhookSender}
	 * returns completed responses.
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
	 * Stops the sandbox's clock until {@link #resume} is called. While the clock is
	 * stopped, only {@link #advance} changes its time.
	 */
	public void stand() {
		run(this.clock::stand);
	}

	/**
	 * Restarts the sandbox's clock, which continues from the time at which it was
	 * stopped.
	 */
	public void resume() {
		run(() -> {
			this.clock.run();
			this.dispatcher.applyAllAnswered();
			this.lock.signal();
		});
	}

	/**
	 * Whether the sandbox's clock is stopped.
	 */
	public boolean stands() {
		return this.clock.stands();
	}

	/**
	 * Runs timers on the calling thread as they become due. Returns when the engine is
	 * closed.
	 */
	public void runTimers() throws InterruptedException {
		this.timers.run();
	}

	@Override
	public void close() {
		run(() -> {
			this.dispatcher.close();
			this.timers.close();
		});
	}

	/**
	 * Runs a background command. Logs an exception of the command, because no other code
	 * handles the exception.
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
