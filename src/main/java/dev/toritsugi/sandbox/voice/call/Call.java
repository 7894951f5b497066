package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.twiml.Link;
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

	private final List<Heard> heard = new ArrayList<>();

	private final List<Call> rang = new ArrayList<>();

	private final List<Runnable> whenAnswered = new ArrayList<>();

	private final List<Runnable> whenOver = new ArrayList<>();

	private CallStatus status = CallStatus.RINGING;

	private @Nullable Call parent;

	private @Nullable Lead lead;

	private @Nullable Runnable whenLedElsewhere;

	private @Nullable Listener listener;

	private @Nullable String doing;

	private @Nullable Link fallback;

	private @Nullable PhoneNumber number;

	private @Nullable Task task;

	private @Nullable Instant answered;

	private @Nullable Instant ended;

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

	public void dialled(PhoneNumber number) {
		this.number = number;
	}

	/**
	 * The leg that this one was dialled for; none for the first of them.
	 */
	public @Nullable Call parent() {
		return this.parent;
	}

	void dialledFor(Call parent) {
		this.parent = parent;
	}

	/**
	 * What is going on, for people: gathering, recording, queued and the like; none where
	 * it has no name.
	 */
	public @Nullable String doing() {
		return this.doing;
	}

	public void doing(@Nullable String doing) {
		this.doing = doing;
	}

	/**
	 * Leads the call from now on: what an earlier one asked for does not count.
	 */
	public void follow(Lead lead) {
		if (this.lead != null) {
			this.lead.cancel();
		}
		this.lead = lead;
		Runnable leave = this.whenLedElsewhere;
		this.whenLedElsewhere = null;
		if (leave != null) {
			leave.run();
		}
	}

	/**
	 * What ends the talk that the leg is in, once something else leads it.
	 */
	public void whenLedElsewhere(Runnable action) {
		this.whenLedElsewhere = action;
	}

	/**
	 * Takes the address to ask when a document fails; there is none a second time.
	 */
	public @Nullable Link takeFallback() {
		Link taken = this.fallback;
		this.fallback = null;
		return taken;
	}

	public void fallback(@Nullable Link fallback) {
		this.fallback = fallback;
	}

	public void listen(Listener listener) {
		this.listener = listener;
	}

	public void ignore(Listener listener) {
		if (this.listener == listener) {
			this.listener = null;
		}
	}

	public @Nullable Listener listener() {
		return this.listener;
	}

	/**
	 * Of a caller who waits for hours, what they heard last is kept.
	 */
	public void hear(Heard heard) {
		if (this.heard.size() == MOST_HEARD) {
			this.heard.remove(0);
		}
		this.heard.add(heard);
	}

	public void rings(Call leg) {
		this.rang.add(leg);
	}

	public void queuedAs(Task task) {
		this.task = task;
	}

	public void answer(Instant now) {
		this.status = CallStatus.IN_PROGRESS;
		this.answered = now;
		List.copyOf(this.whenAnswered).forEach(Runnable::run);
	}

	void whenAnswered(Runnable action) {
		this.whenAnswered.add(action);
	}

	public void whenOver(Runnable action) {
		this.whenOver.add(action);
	}

	/**
	 * Ends the leg and tells everybody who has to do with it, once.
	 */
	void end(CallStatus status, Instant now) {
		if (!over()) {
			this.status = status;
			this.ended = now;
			this.doing = null;
			List.copyOf(this.whenOver).forEach(Runnable::run);
		}
	}

	/**
	 * Whether it has ended, however.
	 */
	public boolean over() {
		return this.ended != null;
	}

	public boolean ringing() {
		return this.status == CallStatus.RINGING;
	}

}
