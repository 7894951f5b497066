package dev.toritsugi.twilio.resource;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A TaskRouter task: a unit of work that TaskRouter routes to a worker. The tasks of this
 * server are queued calls.
 *
 * @param sid SID of the task
 * @param workflowSid SID of the task's workflow, WW and 32 hex digits, or null if Twilio
 * sends none
 * @param channel unique name of the task's channel, which is {@link #VOICE} for queued
 * calls, or null if Twilio sends none
 * @param status Twilio's {@code assignment_status}
 * @param queue current or last queue of the task, or null if the task has not entered a
 * queue yet
 * @param rank decides when the task is served among the tasks of its queue
 * @param attributes attributes of the task; those of a queued call contain
 * {@code call_sid}
 * @param created when the task was created, by Twilio's clock
 * @param updated when the task was last changed, by Twilio's clock
 * @param version ETag of the task, which changes with every update, or null if the task
 * comes from a list
 */
public record Task(TaskSid sid, @Nullable String workflowSid, @Nullable String channel, Status status,
		@Nullable Queue queue, Rank rank, Attributes attributes, Instant created, Instant updated,
		@Nullable String version) {

	/** Unique name of the channel of tasks that Twilio has created for calls. */
	public static final String VOICE = "voice";

	/**
	 * A TaskRouter task queue.
	 *
	 * @param sid SID of the task queue, WQ and 32 hex digits
	 * @param name friendly name, or null if only the SID is known
	 */
	public record Queue(String sid, @Nullable String name) {

	}

	/**
	 * Rank of a task in a FIFO queue: TaskRouter serves tasks of higher priority first,
	 * and of equal tasks the one that waits longest. The order is that of service.
	 *
	 * @param priority priority of the task
	 * @param start virtual start time of the task, or its date of creation if Twilio
	 * sends none
	 */
	public record Rank(int priority, Instant start) implements Comparable<Rank> {

		@Override
		public int compareTo(Rank other) {
			int byPriority = Integer.compare(other.priority, this.priority);
			return (byPriority != 0) ? byPriority : this.start.compareTo(other.start);
		}

	}

	/**
	 * Twilio's {@code assignment_status}, from its page "Lifecycle of a Task".
	 */
	public enum Status {

		/** The task waits for a worker. */
		PENDING,
		/** TaskRouter offers the task to a worker, whose phone rings. */
		RESERVED,
		/** A worker has accepted the task; the call is in progress. */
		ASSIGNED,
		/**
		 * The call is over. The worker gets no other task until this task is completed.
		 */
		WRAPPING,
		/**
		 * The task is completed. Twilio deletes a task five minutes after its completion.
		 */
		COMPLETED,
		/**
		 * The task was canceled before a worker accepted it. Twilio deletes a task five
		 * minutes after its cancellation.
		 */
		CANCELED,
		/** A status that this version of the server does not support. */
		UNKNOWN

	}

}
