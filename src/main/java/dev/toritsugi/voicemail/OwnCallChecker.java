package dev.toritsugi.voicemail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.PhoneNumber;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Determines whether a call was made to a phone number of this call centre. Recordings of
 * other calls belong to other applications of the account. Stores the result for the last
 * 10,000 calls.
 */
@Component
class OwnCallChecker {

	private static final int MOST = 10_000;

	private final CallClient calls;

	private final Set<String> numbers;

	private final Map<CallSid, Boolean> known = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<CallSid, Boolean> eldest) {
			return size() > MOST;
		}

	};

	OwnCallChecker(CallClient calls, CallCenter center) {
		this.calls = calls;
		this.numbers = center.phoneNumbers().stream().map(PhoneNumber::number).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Whether a call was made to a phone number of this call centre. Returns false for a
	 * call that Twilio has deleted.
	 */
	boolean isOwn(CallSid sid, Deadline deadline) {
		Boolean stored = stored(sid);
		if (stored != null) {
			return stored;
		}
		boolean own = this.calls.call(sid, deadline).map(CallState::to).filter(this.numbers::contains).isPresent();
		store(sid, own);
		return own;
	}

	/** Whether the result for a call is stored, so that no request is sent. */
	boolean isStored(CallSid sid) {
		return stored(sid) != null;
	}

	private synchronized @Nullable Boolean stored(CallSid sid) {
		return this.known.get(sid);
	}

	private synchronized void store(CallSid sid, boolean own) {
		this.known.put(sid, own);
	}

}
