package dev.toritsugi.sandbox.voice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.toritsugi.sandbox.taskrouter.Task;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a conversation: a caller's, or one that Twilio made to a worker or a number.
 */
public final class Call {

	private final String sid;

	private final String from;

	private final String to;

	private final Direction direction;

	private final Instant created;

	private final List<Heard> heard = new ArrayList<>();

	private final List<Call> rang = new ArrayList<>();

	private final List<Runnable> whenOver = new ArrayList<>();

	private Status status = Status.RINGING;

	private int redirects;

	private int course;

	private boolean fellBack;

	private @Nullable PhoneNumber number;

	private @Nullable Task task;

	private @Nullable Instant answered;

	private @Nullable Instant ended;

	Call(String sid, String from, String to, Direction direction, Instant created) {
		this.sid = sid;
		this.from = from;
		this.to = to;
		this.direction = direction;
		this.created = created;
	}

	public String sid() {
		return this.sid;
	}

	public String from() {
		return this.from;
	}

	public String to() {
		return this.to;
	}

	public Direction direction() {
		return this.direction;
	}

	public Instant created() {
		return this.created;
	}

	public Status status() {
		return this.status;
	}

	/**
	 * What the person on this leg has heard so far.
	 */
	public List<Heard> heard() {
		return List.copyOf(this.heard);
	}

	/**
	 * The legs that rang for this caller, in order.
	 */
	public List<Call> rang() {
		return List.copyOf(this.rang);
	}

	/**
	 * The task that stands for this caller, once they were queued.
	 */
	public @Nullable Task task() {
		return this.task;
	}

	/**
	 * Seconds since somebody answered, until now or until it was over; 0 before.
	 */
	public long seconds(Instant now) {
		return (this.answered != null)
				? ((this.ended != null) ? this.ended : now).getEpochSecond() - this.answered.getEpochSecond() : 0;
	}

	/**
	 * When somebody answered; none before.
	 */
	public @Nullable Instant answered() {
		return this.answered;
	}

	/**
	 * When it was over; none before.
	 */
	public @Nullable Instant ended() {
		return this.ended;
	}

	/**
	 * The number of the account that was dialled; none for a leg that Twilio made.
	 */
	public @Nullable PhoneNumber number() {
		return this.number;
	}

	void dialled(PhoneNumber number) {
		this.number = number;
	}

	/** Which document leads the call: what an earlier one asked for does not count. */
	int course() {
		return this.course;
	}

	int newCourse() {
		return ++this.course;
	}

	/** Whether this is the first failure, for which the number's fallback is asked. */
	boolean fallsBack() {
		boolean first = !this.fellBack;
		this.fellBack = true;
		return first;
	}

	/**
	 * Counts another redirect.
	 */
	int redirected() {
		return ++this.redirects;
	}

	void hear(Heard heard) {
		this.heard.add(heard);
	}

	void rings(Call leg) {
		this.rang.add(leg);
	}

	void queuedAs(Task task) {
		this.task = task;
	}

	void answer(Instant now) {
		this.status = Status.IN_PROGRESS;
		this.answered = now;
	}

	void whenOver(Runnable action) {
		this.whenOver.add(action);
	}

	/**
	 * Ends the leg and tells everybody who has to do with it, once.
	 */
	void end(Status status, Instant now) {
		if (!over()) {
			this.status = status;
			this.ended = now;
			List.copyOf(this.whenOver).forEach(Runnable::run);
		}
	}

	/**
	 * Whether it has ended, however.
	 */
	public boolean over() {
		return this.ended != null;
	}

	boolean ringing() {
		return this.status == Status.RINGING;
	}

	/**
	 * Who made the call.
	 */
	public enum Direction {

		INBOUND("inbound"), OUTBOUND_API("outbound-api"), OUTBOUND_DIAL("outbound-dial");

		private final String value;

		Direction(String value) {
			this.value = value;
		}

		/**
		 * Twilio's spelling.
		 */
		public String value() {
			return this.value;
		}

	}

	/**
	 * Twilio's {@code CallStatus}.
	 */
	public enum Status {

		RINGING, IN_PROGRESS, COMPLETED, BUSY, FAILED, NO_ANSWER, CANCELED;

		/**
		 * Twilio's spelling.
		 */
		public String value() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
