package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call in Twilio's sense, which is a leg between Twilio and one phone. A call is either
 * an inbound leg from a caller or an outbound leg to a worker or another phone.
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
	 * The outbound legs dialled for the caller on this call, oldest first.
	 */
	public List<Call> outboundLegs() {
		return this.relations.outboundLegs();
	}

	/**
	 * The task that Enqueue created for the caller on this call, or null if there is
	 * none.
	 */
	public @Nullable Task task() {
		return this.relations.task();
	}

	/**
	 * The length of the call in whole seconds, from the answer to the end, or to
	 * {@code now} if the call has not ended. The length is 0 if the call has not been
	 * answered.
	 */
	public long seconds(Instant now) {
		return this.lifecycle.seconds(now);
	}

	/**
	 * The time when the call was answered, or null if it has not been answered.
	 */
	public @Nullable Instant answered() {
		return this.lifecycle.answered();
	}

	/**
	 * The time when the call ended, or null if it has not ended.
	 */
	public @Nullable Instant ended() {
		return this.lifecycle.ended();
	}

	/**
	 * The account's phone number that the caller dialled, or null for an outbound leg.
	 */
	public @Nullable IncomingPhoneNumber number() {
		return this.relations.number();
	}

	/**
	 * Twilio's parent call, which is the call that this leg was dialled for, or null if
	 * there is none.
	 */
	public @Nullable Call parent() {
		return this.relations.parent();
	}

	/**
	 * The current step of the call for display, such as gathering, recording or queued,
	 * or null if no step is displayed.
	 */
	public @Nullable String doing() {
		return this.doing;
	}

	/**
	 * Sets the current step of the call for display.
	 */
	public void doing(@Nullable String doing) {
		this.doing = doing;
	}

	/**
	 * Adds a text or recording to the heard prompts. The list contains only the last 200
	 * prompts, because a waiting caller may hear prompts for hours.
	 */
	public void hear(HeardPrompt heard) {
		if (this.heard.size() == MOST_HEARD) {
			this.heard.remove(0);
		}
		this.heard.add(heard);
	}

	/**
	 * Marks the call as answered and runs the actions registered by
	 * {@link #whenAnswered}.
	 */
	public void answer(Instant now) {
		this.lifecycle.answer(now);
	}

	/**
	 * Registers an action that runs when the call is answered.
	 */
	public void whenAnswered(Runnable action) {
		this.lifecycle.whenAnswered(action);
	}

	/**
	 * Registers an action that runs when the call ends, for any reason.
	 */
	public void whenOver(Runnable action) {
		this.lifecycle.whenOver(action);
	}

	/**
	 * Ends the call and runs the actions registered by {@link #whenOver}. Does nothing if
	 * the call is already over.
	 */
	void end(CallStatus status, Instant now) {
		if (!over()) {
			this.doing = null;
			this.lifecycle.end(status, now);
			this.twimlState.cookies().forget();
		}
	}

	/**
	 * Whether the call has ended, for any reason.
	 */
	public boolean over() {
		return this.lifecycle.ended() != null;
	}

	/**
	 * Whether the call is ringing.
	 */
	public boolean ringing() {
		return status() == CallStatus.RINGING;
	}

	/**
	 * The TwiML state of the call: current execution, input listener, fallback URL and
	 * cookies.
	 */
	public CallTwimlState twimlState() {
		return this.twimlState;
	}

	/**
	 * The dialled number, the related legs and the task of the call.
	 */
	public CallRelations relations() {
		return this.relations;
	}

}
