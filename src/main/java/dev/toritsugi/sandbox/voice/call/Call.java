package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a conversation: a caller's, or one that Twilio made to a worker or a number.
 */
public final class Call {

	private static final int MOST_HEARD = 200;

	private final String sid;

	private final String from;

	private final String to;

	private final CallDirection direction;

	private final Instant created;

	private final CallState life = new CallState();

	private final CallControl control = new CallControl();

	private final CallLinks links = new CallLinks();

	private final List<HeardPrompt> heard = new ArrayList<>();

	private @Nullable String doing;

	Call(String sid, String from, String to, CallDirection direction, Instant created) {
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

	public CallDirection direction() {
		return this.direction;
	}

	public Instant created() {
		return this.created;
	}

	public CallStatus status() {
		return this.life.status();
	}

	/**
	 * What the person on this leg has heard so far.
	 */
	public List<HeardPrompt> heard() {
		return List.copyOf(this.heard);
	}

	/**
	 * The legs that rang for this caller, in order.
	 */
	public List<Call> rang() {
		return this.links.rang();
	}

	/**
	 * The task that stands for this caller, once they were queued.
	 */
	public @Nullable Task task() {
		return this.links.task();
	}

	/**
	 * Seconds since somebody answered, until now or until it was over; 0 before.
	 */
	public long seconds(Instant now) {
		return this.life.seconds(now);
	}

	/**
	 * When somebody answered; none before.
	 */
	public @Nullable Instant answered() {
		return this.life.answered();
	}

	/**
	 * When it was over; none before.
	 */
	public @Nullable Instant ended() {
		return this.life.ended();
	}

	/**
	 * The number of the account that was dialled; none for a leg that Twilio made.
	 */
	public @Nullable PhoneNumber number() {
		return this.links.number();
	}

	/**
	 * The leg that this one was dialled for; none for the first of them.
	 */
	public @Nullable Call parent() {
		return this.links.parent();
	}

	/**
	 * What is going on, for people: gathering, recording, queued and the like; none where
	 * it has no name.
	 */
	public @Nullable String doing() {
		return this.doing;
	}

	/**
	 * Says what is going on from now on.
	 */
	public void doing(@Nullable String doing) {
		this.doing = doing;
	}

	/**
	 * Of a caller who waits for hours, what they heard last is kept.
	 */
	public void hear(HeardPrompt heard) {
		if (this.heard.size() == MOST_HEARD) {
			this.heard.remove(0);
		}
		this.heard.add(heard);
	}

	/**
	 * Somebody answers.
	 */
	public void answer(Instant now) {
		this.life.answer(now);
	}

	/**
	 * Has something done as soon as somebody answers.
	 */
	public void whenAnswered(Runnable action) {
		this.life.whenAnswered(action);
	}

	/**
	 * Has something done as soon as it is over, however.
	 */
	public void whenOver(Runnable action) {
		this.life.whenOver(action);
	}

	/** Ends the leg and tells everybody who has to do with it, once. */
	void end(CallStatus status, Instant now) {
		if (!over()) {
			this.doing = null;
			this.life.end(status, now);
			this.control.cookies().forget();
		}
	}

	/**
	 * Whether it has ended, however.
	 */
	public boolean over() {
		return this.life.ended() != null;
	}

	/**
	 * Whether nobody has answered yet.
	 */
	public boolean ringing() {
		return status() == CallStatus.RINGING;
	}

	/**
	 * Who leads it and who listens.
	 */
	public CallControl control() {
		return this.control;
	}

	/**
	 * Whom and what it has to do with.
	 */
	public CallLinks links() {
		return this.links;
	}

}
