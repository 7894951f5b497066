package dev.toritsugi.sandbox.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import org.jspecify.annotations.Nullable;

/**
 * All legs there are and were.
 */
public final class Calls {

	private final Engine engine;

	private final Sids sids;

	private final Map<String, Call> legs = new LinkedHashMap<>();

	public Calls(Engine engine, Sids sids) {
		this.engine = engine;
		this.sids = sids;
	}

	/**
	 * The calls that came in, oldest first.
	 */
	public List<Call> inbound() {
		return this.legs.values().stream().filter((call) -> call.direction() == Call.Direction.INBOUND).toList();
	}

	/**
	 * The leg of that SID, or none.
	 */
	public Optional<Call> find(@Nullable String callSid) {
		return Optional.ofNullable(this.legs.get(callSid));
	}

	Call ring(String from, String to, Call.Direction direction) {
		Call call = new Call(this.sids.next("CA"), from, to, direction, this.engine.now());
		this.legs.put(call.sid(), call);
		return call;
	}

	void end(Call call, Call.Status status) {
		call.end(status, this.engine.now());
	}

}
