package dev.toritsugi.task;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;

import org.springframework.stereotype.Component;

/**
 * Asks Twilio whether the calls of wrapping tasks are over, if this replica has received
 * TaskRouter's event about a task but no report of Twilio Voice. If this replica tracks
 * several such tasks, one request for the list of calls in progress serves all of them,
 * so that the requests per call do not grow with the number of replicas.
 */
@Component
class CallEndCheck {

	private final CallClient calls;

	private final WrapUpTimers timers;

	/** Held during a request, so that simultaneous checks share its response. */
	private final ReentrantLock lock = new ReentrantLock();

	CallEndCheck(CallClient calls, WrapUpTimers timers) {
		this.calls = calls.withoutRetries();
		this.timers = timers;
	}

	/**
	 * Whether a task's call is over. Sends at most one request.
	 * @param call SID of the call to the operator's phone
	 * @param othersOver receives the other tasks whose calls are over
	 */
	boolean isOver(TaskSid task, CallSid call, Consumer<TaskSid> othersOver, Deadline deadline) {
		if (!locked(deadline)) {
			return isOver(call, deadline);
		}
		try {
			if (this.timers.isConfirmed(task)) {
				// Another check or a webhook has confirmed the end during the wait.
				return true;
			}
			Map<TaskSid, CallSid> others = this.timers.unconfirmedCalls();
			others.remove(task);
			if (others.isEmpty()) {
				return isOver(call, deadline);
			}
			Set<String> inProgress = this.calls.inProgress(deadline);
			others.forEach((other, otherCall) -> {
				if (!inProgress.contains(otherCall.value())) {
					othersOver.accept(other);
				}
			});
			return !inProgress.contains(call.value());
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean isOver(CallSid call, Deadline deadline) {
		return this.calls.call(call, deadline).filter(CallState::live).isEmpty();
	}

	private boolean locked(Deadline deadline) {
		try {
			return this.lock.tryLock(deadline.remaining().toNanos() / 2, TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
