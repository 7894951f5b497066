package dev.toritsugi.sandbox.voice.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.Timer;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * The live calls and the most recent ended calls of the account. Each inbound or outbound
 * leg is a separate call.
 */
public final class CallRegistry {

	private static final int MOST = 10_000;

	private final Engine engine;

	private final SidGenerator sids;

	/**
	 * Default time limit of every call, according to Twilio's page on limits.
	 */
	private static final Duration STANDARD_LIMIT = Duration.ofHours(4);

	private final Map<String, Call> legs = new LinkedHashMap<>();

	/** Timers that end the answered calls at their time limits, by call SID. */
	private final Map<String, Timer> limits = new HashMap<>();

	public CallRegistry(Engine engine, SidGenerator sids) {
		this.engine = engine;
		this.sids = sids;
	}

	/**
	 * The inbound calls, oldest first.
	 */
	public List<Call> inbound() {
		return this.legs.values().stream().filter((call) -> call.direction() == CallDirection.INBOUND).toList();
	}

	/**
	 * All calls, oldest first.
	 */
	public Collection<Call> all() {
		return Collections.unmodifiableCollection(this.legs.values());
	}

	/**
	 * Finds a call by its SID.
	 */
	public Optional<Call> find(@Nullable String callSid) {
		return Optional.ofNullable(this.legs.get(callSid));
	}

	/**
	 * Finds the call of a task by the task attribute {@code call_sid}.
	 */
	public Optional<Call> of(Task task) {
		return find(task.attributes().path("call_sid").asString(null));
	}

	/**
	 * Creates a ringing call.
	 */
	public Call ring(String from, String to, CallDirection direction) {
		Call call = new Call(this.sids.next("CA"), from, to, direction, this.engine.now());
		this.legs.put(call.sid(), call);
		limit(call, STANDARD_LIMIT);
		call.whenOver(() -> {
			Timer timer = this.limits.remove(call.sid());
			if (timer != null) {
				timer.cancel();
			}
		});
		forgetTheOldest();
		return call;
	}

	/**
	 * Sets the time limit of a call, and replaces the previous limit. The call ends with
	 * the status {@code completed} when the limit has passed since the answer.
	 * @param limit maximum length of the call
	 */
	public void limit(Call call, Duration limit) {
		if (call.answered() == null) {
			call.whenAnswered(() -> startLimit(call, limit));
		}
		else {
			startLimit(call, limit);
		}
	}

	private void startLimit(Call call, Duration limit) {
		Instant answered = Objects.requireNonNull(call.answered());
		Duration left = limit.minus(Duration.between(answered, this.engine.now()));
		Timer old = this.limits.put(call.sid(),
				this.engine.after(left.isNegative() ? Duration.ZERO : left, () -> end(call, CallStatus.COMPLETED)));
		if (old != null) {
			old.cancel();
		}
	}

	/**
	 * Removes the oldest call if the registry contains more than 10,000 calls and the
	 * oldest call has ended. Twilio's own call log has no size limit.
	 */
	private void forgetTheOldest() {
		if (this.legs.size() > MOST) {
			Iterator<Call> oldest = this.legs.values().iterator();
			if (oldest.next().over()) {
				oldest.remove();
			}
		}
	}

	/**
	 * Removes a call that has ended.
	 * @throws TwilioError 409 if the call has not ended
	 */
	public void delete(Call call) {
		if (!call.over()) {
			throw TwilioError.notComplete("Call " + call.sid());
		}
		this.legs.remove(call.sid());
	}

	/**
	 * Ends a call. Does nothing if the call is already over.
	 */
	public void end(Call call, CallStatus status) {
		call.end(status, this.engine.now());
	}

}
