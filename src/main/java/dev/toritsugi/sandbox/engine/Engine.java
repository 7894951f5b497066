package dev.toritsugi.sandbox.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one command at a time, each to its end, whoever gives it: the REST surface, the
 * control surface, a timer, the answer to a webhook. A webhook leaves only after the
 * command that caused it, so that its receiver finds by REST what it is told of.
 */
public final class Engine implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private final Turns turns = new Turns();

	private final Timers timers = new Timers();

	private final EngineClock clock;

	private final WebhookTraffic traffic;

	private boolean advancing;

	private boolean closed;

	/**
	 * An engine that stands still: its timers fall due by {@link #advance} alone, unless
	 * a thread runs {@link #runTimers}.
	 */
	public Engine(EngineClock clock, WebhookSender sender, Journal journal) {
		this.clock = clock;
		this.traffic = new WebhookTraffic(sender, journal, clock, (command) -> unattended(() -> {
			command.run();
			this.turns.signal();
		}));
	}

	/**
	 * Runs a command and returns what it found or made.
	 */
	public <T extends @Nullable Object> T call(Supplier<T> command) {
		return this.turns.take(command);
	}

	/**
	 * Runs a command.
	 */
	public void run(Runnable command) {
		this.turns.take(command);
	}

	/**
	 * Looks at something without changing it.
	 */
	public <T extends @Nullable Object> T look(Supplier<T> question) {
		return this.turns.look(question);
	}

	/**
	 * Grows with every command that may have changed something.
	 */
	public long version() {
		return this.turns.count();
	}

	/**
	 * The time in the sandbox, which is not that of the machine once the clock was moved.
	 */
	public Instant now() {
		return this.clock.instant();
	}

	/**
	 * Runs a command after that time. To be called from within a command.
	 */
	public Timer after(Duration delay, Runnable command) {
		Timer timer = this.timers.add(now().plus(delay), command);
		this.turns.signal();
		return timer;
	}

	/**
	 * Sends a webhook once the present command is over, and runs another command with its
	 * answer. To be called from within a command.
	 */
	public void send(Webhook webhook, Consumer<WebhookAnswer> then) {
		this.turns.afterwards(this.traffic.leave(webhook, now(), then));
	}

	/**
	 * Has a webhook that was sent wait until {@link #release}, for the clock alone:
	 * {@link #settle} does not wait for it. To be called from within a command.
	 */
	public void hold() {
		this.traffic.hold();
		this.turns.signal();
	}

	/**
	 * Has one webhook that was held wait no longer. To be called from within a command.
	 */
	public void release() {
		this.traffic.release();
	}

	/**
	 * Puts what Twilio's debugger would show into the journal, beside the webhook whose
	 * answer is being looked at if there is one.
	 * @param code Twilio's error number
	 */
	public void alert(int code, String message) {
		log.warn("Twilio's debugger would show {}: {}", code, message);
		this.traffic.note(code + ": " + message);
	}

	/**
	 * Waits until no webhook is under way, so that what a command set off has happened.
	 * Those that only the clock moves on are not waited for.
	 * @param limit longest wait, since a webhook may hang
	 * @return whether none is under way
	 */
	public boolean settle(Duration limit) throws InterruptedException {
		return this.turns.await(this.traffic::isSettled, limit.toNanos());
	}

	/**
	 * Moves the clock, and runs every timer on the way at the moment it is due. The
	 * application has its say on each before the next one runs.
	 * @param patience longest wait for it, since a webhook may hang
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
				this.turns.signal();
			});
		}
	}

	/**
	 * Moves the clock where the application answers at once.
	 */
	public void advance(Duration duration) {
		try {
			advance(duration, Duration.ZERO);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("Nothing is waited for", ex);
		}
	}

	/**
	 * Lets the clock stand still, until it is moved or runs again.
	 */
	public void stand() {
		run(this.clock::stand);
	}

	/**
	 * Lets the clock run on from where it stands.
	 */
	public void resume() {
		run(() -> {
			this.clock.run();
			this.traffic.applyAllAnswered();
			this.turns.signal();
		});
	}

	/**
	 * Whether the clock stands.
	 */
	public boolean stands() {
		return this.clock.stands();
	}

	/**
	 * Runs the timers as they fall due, until the engine is closed or the thread is
	 * interrupted.
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
			this.traffic.close();
			this.timers.clear();
			this.turns.signal();
		});
	}

	private @Nullable Timer due(Instant until) {
		return call(() -> this.timers.poll(until));
	}

	private @Nullable Timer awaitDue() throws InterruptedException {
		return this.turns.await(() -> this.advancing ? null : this.timers.poll(now()),
				() -> this.timers.untilNext(now(), this.advancing || this.clock.stands()).toNanos(), () -> this.closed);
	}

	/**
	 * Runs a command that nobody waits for: its failure has no other place to go than the
	 * log.
	 */
	private void unattended(Runnable command) {
		try {
			run(command);
		}
		catch (RuntimeException ex) {
			log.error("The sandbox failed at a step that nobody waits for; this is a defect of the sandbox", ex);
		}
	}

}
