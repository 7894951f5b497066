package dev.toritsugi.sandbox.voice.queue;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import org.jspecify.annotations.Nullable;

/**
 * A caller's place in a queue, from Enqueue until they have talked or gone.
 */
public final class QueueMember {

	private final CallQueue queue;

	private final TwimlExecution execution;

	private final Enqueue enqueue;

	private final Instant since;

	private @Nullable Task task;

	private @Nullable TwimlExecution wait;

	private @Nullable Connection connection;

	private @Nullable Instant until;

	/** What the action is told once they have talked. */
	private String result = QueueResult.BRIDGED;

	QueueMember(CallQueue queue, TwimlExecution execution, Enqueue enqueue, Instant since) {
		this.queue = queue;
		this.execution = execution;
		this.enqueue = enqueue;
		this.since = since;
	}

	public CallQueue queue() {
		return this.queue;
	}

	public Call caller() {
		return this.execution.call();
	}

	/**
	 * When they came.
	 */
	public Instant since() {
		return this.since;
	}

	/**
	 * How long they have waited, or did until somebody answered.
	 */
	public Duration waited(Instant now) {
		return Duration.between(this.since, (this.until != null) ? this.until : now);
	}

	/** What goes on when they have left. */
	TwimlExecution execution() {
		return this.execution;
	}

	Enqueue enqueue() {
		return this.enqueue;
	}

	/** The task that came into being with it; none in a queue without tasks. */
	@Nullable Task task() {
		return this.task;
	}

	void standsFor(@Nullable Task task) {
		this.task = task;
	}

	void waitsWith(TwimlExecution wait) {
		this.wait = wait;
	}

	/** The first time counts: the action is told of the wait without the talk. */
	void stopWaiting(Instant now) {
		this.until = (this.until != null) ? this.until : now;
		if (this.wait != null) {
			this.wait.cancel();
		}
	}

	/**
	 * Whether nobody has taken them out yet.
	 */
	public boolean waiting() {
		return this.until == null;
	}

	String result() {
		return this.result;
	}

	void result(String result) {
		this.result = result;
	}

	void connect(Connection connection) {
		this.connection = connection;
	}

	@Nullable Connection connection() {
		return this.connection;
	}

	/**
	 * Whom they talk with.
	 *
	 * @param release what becomes of the other side when the caller has gone
	 * @param task task that is over with it; null for none
	 */
	public record Connection(Runnable release, @Nullable Task task) {

	}

}
