package dev.toritsugi.sandbox.voice.queue;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.twiml.Enqueue;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.interpreter.TwimlExecution;
import org.jspecify.annotations.Nullable;

/**
 * A caller in a queue, from Enqueue until the caller leaves the queue or the caller's
 * conversation ends.
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

	/**
	 * Value of Twilio's parameter {@code QueueResult} for a caller who has been
	 * connected.
	 */
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
	 * Time at which the caller was queued.
	 */
	public Instant since() {
		return this.since;
	}

	/**
	 * The time that the caller has waited. The wait ends when the caller is connected or
	 * leaves the queue.
	 */
	public Duration waited(Instant now) {
		return Duration.between(this.since, (this.until != null) ? this.until : now);
	}

	/** The TwiML execution that resumes when the caller has left the queue. */
	TwimlExecution execution() {
		return this.execution;
	}

	Enqueue enqueue() {
		return this.enqueue;
	}

	/** The caller's task, or null if the queue does not belong to a workflow. */
	@Nullable Task task() {
		return this.task;
	}

	void setTask(@Nullable Task task) {
		this.task = task;
	}

	void playWhileWaiting(TwimlExecution wait) {
		this.wait = wait;
	}

	/**
	 * Ends the wait. Only the first invocation sets the end of the wait, so that the wait
	 * time sent to the action URL does not include the conversation.
	 */
	void stopWaiting(Instant now) {
		this.until = (this.until != null) ? this.until : now;
		if (this.wait != null) {
			this.wait.cancel();
		}
	}

	/**
	 * Whether the caller still waits.
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
	 * The caller's connection to another call or a conference.
	 *
	 * @param release action that ends the connection when the caller leaves the queue
	 * @param task task that ends with the conversation, or null if there is none
	 */
	public record Connection(Runnable release, @Nullable Task task) {

	}

}
