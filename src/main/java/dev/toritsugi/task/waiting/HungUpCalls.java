package dev.toritsugi.task.waiting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.caller.CallerHungUp;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stores the call SIDs of callers who have hung up while waiting, if this replica has
 * received the queue result. If the call of a canceled task is stored, the caller need
 * not be redirected, and no request is sent to Twilio.
 */
@Component
class HungUpCalls {

	private static final int MOST = 10_000;

	private final Set<String> calls = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > MOST;
		}

	}));

	@EventListener
	void on(CallerHungUp caller) {
		this.calls.add(caller.callSid());
	}

	/**
	 * Whether this replica has received a queue result which reports that the caller hung
	 * up.
	 */
	boolean contains(String callSid) {
		return this.calls.contains(callSid);
	}

}
