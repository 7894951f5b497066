package dev.toritsugi.sandbox.voice.call;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.taskrouter.Task;
import org.jspecify.annotations.Nullable;

/**
 * All legs there are and were.
 */
public final class CallRegistry {

	private static final int MOST = 10_000;

	private final Engine engine;

	private final Sids sids;

	private final Map<String, Call> legs = new LinkedHashMap<>();

	public CallRegistry(Engine engine, Sids sids) {
		this.engine = engine;
		this.sids = sids;
	}

	/**
	 * The calls that came in, oldest first.
	 */
	public List<Call> inbound() {
		return this.legs.values().stream().filter((call) -> call.direction() == CallDirection.INBOUND).toList();
	}

	/**
	 * All legs, oldest first.
	 */
	public Collection<Call> all() {
		return Collections.unmodifiableCollection(this.legs.values());
	}

	/**
	 * The leg of that SID, or none.
	 */
	public Optional<Call> find(@Nullable String callSid) {
		return Optional.ofNullable(this.legs.get(callSid));
	}

	/**
	 * The leg of the caller for whom a task stands, as its attribute {@code call_sid}
	 * names it, or none.
	 */
	public Optional<Call> of(Task task) {
		return find(task.attributes().path("call_sid").asString(null));
	}

	/**
	 * A new leg, which rings.
	 */
	public Call ring(String from, String to, CallDirection direction) {
		Call call = new Call(this.sids.next("CA"), from, to, direction, this.engine.now());
		this.legs.put(call.sid(), call);
		forgetTheOldest();
		return call;
	}

	/**
	 * Twilio keeps its call log for good; here a few thousand legs that are over are
	 * kept.
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
	 * Ends a leg, unless it is over.
	 */
	public void end(Call call, CallStatus status) {
		call.end(status, this.engine.now());
	}

}
