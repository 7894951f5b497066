package dev.toritsugi.caller.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;
import dev.toritsugi.twilio.rest.TwilioClock;

import org.springframework.stereotype.Component;

/**
 * Limits the messages that callers can leave on this replica within 24 hours, so that a
 * flood of calls does not fill the account with recordings.
 */
@Component
class MessageLimit {

	private static final Duration PERIOD = Duration.ofDays(1);

	private final TwilioClock time;

	private final int limit;

	private final Deque<Message> messages = new ArrayDeque<>();

	private final Set<String> calls = new HashSet<>();

	MessageLimit(CallCenter center, TwilioClock time) {
		this.time = time;
		this.limit = Optional.ofNullable(center.voicemail()).map(VoicemailSettings::dailyLimit).orElse(0);
	}

	/** Counts a message, unless the same call was counted before. */
	synchronized void count(String callSid) {
		forgetOld();
		if (this.messages.size() < this.limit && this.calls.add(callSid)) {
			this.messages.add(new Message(callSid, this.time.instant()));
		}
	}

	/** Whether callers can leave no more messages at the moment. */
	synchronized boolean isReached() {
		forgetOld();
		return this.messages.size() >= this.limit;
	}

	private void forgetOld() {
		Instant oldest = this.time.instant().minus(PERIOD);
		while (!this.messages.isEmpty() && this.messages.element().at().isBefore(oldest)) {
			this.calls.remove(this.messages.remove().callSid());
		}
	}

	/**
	 * A message that a caller has left.
	 */
	private record Message(String callSid, Instant at) {

	}

}
