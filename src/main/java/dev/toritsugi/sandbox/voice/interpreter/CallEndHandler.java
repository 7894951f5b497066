package dev.toritsugi.sandbox.voice.interpreter;

import dev.toritsugi.sandbox.twiml.Verb;
import dev.toritsugi.sandbox.voice.call.CallRegistry;
import dev.toritsugi.sandbox.voice.call.CallStatus;

/**
 * Executes the verbs Hangup and Reject, which end a call, and Leave, which ends a
 * caller's wait in a queue.
 */
public final class CallEndHandler {

	private final CallRegistry calls;

	public CallEndHandler(CallRegistry calls) {
		this.calls = calls;
	}

	/**
	 * Executes Hangup.
	 */
	public void hangUp(TwimlExecution execution, Verb.Hangup hangup) {
		this.calls.end(execution.call(), CallStatus.COMPLETED);
	}

	/**
	 * Executes Reject. Hangs up the call if it has already been answered, as Twilio's
	 * page on Reject says.
	 */
	public void reject(TwimlExecution execution, Verb.Reject reject) {
		CallStatus unanswered = reject.busy() ? CallStatus.BUSY : CallStatus.NO_ANSWER;
		this.calls.end(execution.call(), execution.call().ringing() ? unanswered : CallStatus.COMPLETED);
	}

	/**
	 * Executes Leave, which removes the caller from the queue.
	 */
	public void leave(TwimlExecution execution, Verb.Leave leave) {
		execution.rules().onLeave().run();
		execution.executeNext();
	}

}
