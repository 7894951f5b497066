package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call as Twilio counts them: one leg, between Twilio and one phone. It is either a
 * caller's inbound leg, or an outbound leg to a worker or a number.
 */
public final class Call {

	private static final int MOST_HEARD = 200;

	private final String sid;

	private final String from;

	private final String to;

	private final CallDirection direction;

	private final Instant created;

	private final CallLifecycle lifecycle = new CallLifecycle();

	private final CallTwimlState twimlState = new CallTwimlState();

	private final CallRelations relations = new CallRelations();

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
		return this.lifecycle.status();
	}

	/**
	 * The texts and recordings heard on this leg, oldest first; at most the last 200.
	 */
	public List<HeardPrompt> heard() {
		return List.copyOf(this.heard);
	}

	/**
	 * The outbound legs made for this caller, in order.
	 */
	public List<Call> rang() {
		return this.relations.rang();
	}

	/**
	 * The task of this caller; null until the caller is queued.
	 */
	public @Nullable Task task() {
		return this.relations.task();
	}

	/**
	 * Seconds from the answer until now, or until the end of the call; 0 before the
	 * answer.
	 */
	public long seconds(Instant now) {
		return this.lifecycle.seconds(now);
	}

	/**
	 * Time of the answer; null before.
	 */
	public @Nullable Instant answered() {
		return this.lifecycle.answered();
	}

	/**
	 * Time of the end; null before.
	 */
	public @Nullable Instant ended() {
		return this.lifecycle.ended();
	}

	/**
	 * The account's number that the caller dialled; null for an outbound leg.
	 */
	public @Nullable IncomingPhoneNumber number() {
		return this.relations.number();
	}

	/**
	 * The leg for which this leg was dialled, Twilio's parent call; null for the first
	 * leg.
	 */
	public @Nullable Call parent() {
		return this.relations.parent();
	}

	/**
	 * What the call does at present, for display, such as gathering, recording or queued;
	 * null where there is no word for it.
	 */
	public @Nullable String doing() {
		return this.doing;
	}

	/**
	 * Sets what the call does at present.
	 */
	public void doing(@Nullable String doing) {
		this.doing = doing;
	}

	/**
	 * Adds a text or recording that is heard. Only the last 200 are kept, since a caller
	 * may wait for hours.
	 */
	public void hear(HeardPrompt heard) {
		if (this.heard.size() == MOST_HEARD) {
			this.heard.remove(0);
		}
		this.heard.add(heard);
	}

	/**
	 * Marks the call as answered and runs the actions that wait for it.
	 */
	public void answer(Instant now) {
		this.lifecycle.answer(now);
	}

	/**
	 * Runs an action when the call is answered.
	 */
	public void whenAnswered(Runnable action) {
		this.lifecycle.whenAnswered(action);
	}

	/**
	 * Runs an action when the call ends, for whatever reason.
	 */
	public void whenOver(Runnable action) {
		this.lifecycle.whenOver(action);
	}

	/**
	 * Ends the call and runs the actions that wait for its end. Does nothing for a call
	 * that is over.
	 */
	void end(CallStatus status, Instant now) {
		if (!over()) {
			this.doing = null;
			this.lifecycle.end(status, now);
			this.twimlState.cookies().forget();
		}
	}

	/**
	 * Whether the call is over, for whatever reason.
	 */
	public boolean over() {
		return this.lifecycle.ended() != null;
	}

	/**
	 * Whether the call rings.
	 */
	public boolean ringing() {
		return status() == CallStatus.RINGING;
	}

	/**
	 * What controls the call, and what waits for its caller's input.
	 */
	public CallTwimlState twimlState() {
		return this.twimlState;
	}

	/**
	 * The number, legs and task that belong to the call.
	 */
	public CallRelations relations() {
		return this.relations;
	}

}
