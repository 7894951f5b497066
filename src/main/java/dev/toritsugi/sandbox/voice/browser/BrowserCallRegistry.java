package dev.toritsugi.sandbox.voice.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The live legs to browsers, by call SID.
 */
final class BrowserCallRegistry {

	private final Map<String, BrowserCall> calls = new LinkedHashMap<>();

	void add(BrowserCall call) {
		this.calls.put(call.sid(), call);
	}

	void remove(BrowserCall call) {
		this.calls.remove(call.sid());
	}

	Optional<BrowserCall> find(String callSid) {
		return Optional.ofNullable(this.calls.get(callSid));
	}

	/** Returns the legs to the browsers of an identity, oldest first. */
	List<BrowserCall> of(String identity) {
		return this.calls.values().stream().filter((call) -> call.address().identity().equals(identity)).toList();
	}

	List<BrowserCall> all() {
		return List.copyOf(this.calls.values());
	}

}
