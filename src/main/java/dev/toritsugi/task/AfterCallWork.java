package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Ends the work after each call in time: exactly the task whose call is over is
 * completed, once its operator's time is up. Nothing here waits for Twilio; what is to be
 * asked is asked later. The signals of one end come at the same time, and are taken in
 * one after the other: together they say what each of them does not.
 */
@Service
class AfterCallWork {

	private static final Logger log = LoggerFactory.getLogger(AfterCallWork.class);

	/**
	 * TaskRouter's own word for it comes with the next event, and saves us a look.
	 */
	private static final Duration FOR_TASKROUTER_TO_SAY_SO = Duration.ofSeconds(1);

	private final AfterCallSettings properties;

	private final Watches watches;

	private final AfterCallSteps steps;

	private final OfferedCalls calls;

	private final Reconciler reconciler;

	private final TwilioClock time;

	AfterCallWork(AfterCallSettings properties, Watches watches, AfterCallSteps steps, OfferedCalls calls,
			Reconciler reconciler, TwilioClock time) {
		this.properties = properties;
		this.watches = watches;
		this.steps = steps;
		this.calls = calls;
		this.reconciler = reconciler;
		this.time = time;
	}

	/**
	 * Hears that an operator is rung for a caller.
	 * @param callSid the caller's call
	 */
	synchronized void offered(String callSid, TaskSid task) {
		this.calls.add(callSid, task);
		// Nothing is over that is only being offered. But the callback may come late, or
		// again, and in a sandbox begun anew SIDs do.
		this.watches.get(task)
			.ifPresent((known) -> this.steps.plan(known.doubted(this.time.instant().plus(FOR_TASKROUTER_TO_SAY_SO))));
	}

	/**
	 * Hears that a caller has talked with an operator and left the queue.
	 * @param callSid the caller's call
	 */
	void callerLeft(String callSid) {
		TaskSid task = this.calls.remove(callSid).orElse(null);
		if (task != null) {
			callEnded(CallEnd.heardOf(task, this.time.instant(), Signal.QUEUE_RESULT));
		}
		else {
			this.reconciler.soon();
		}
	}

	/**
	 * Hears that a call is over.
	 */
	synchronized void callEnded(CallEnd end) {
		Watch known = this.watches.get(end.task()).orElse(null);
		if (known != null && known.wrapping()) {
			if (end.heard() && !known.heard()) {
				this.steps.plan(known.confirmed());
			}
			return;
		}
		CallEnd.Wrapping wrapping = end.wrapping();
		boolean heard = end.heard() || (known != null && known.heard());
		if (wrapping != null && hasTime(wrapping.queue())) {
			log.info("{}: the call is over, says {}; after-call work: {}", end.task(), end.signal().tag(),
					Decision.timeOf(wrapping.queue(), this.properties));
			plan(end, end.at(), wrapping, heard);
		}
		else if (known == null || known.attempts() > 0 || heard != known.heard()) {
			this.steps.plan(new Watch(end.task(), end.at(), this.time.instant().plus(FOR_TASKROUTER_TO_SAY_SO),
					end.signal(), false, heard, null, 0));
		}
	}

	private boolean hasTime(Task.@Nullable Queue queue) {
		return this.properties.isSameForAll() || queue != null && queue.name() != null;
	}

	/**
	 * Hears that something has changed of a task in {@code wrapping}; its operator may
	 * have asked another replica for more time.
	 */
	synchronized void changed(CallEnd end) {
		Watch known = this.watches.get(end.task()).orElse(null);
		CallEnd.Wrapping wrapping = end.wrapping();
		if (known != null && wrapping != null && wrapping.until() != null) {
			plan(end, known.ended(), wrapping, known.heard());
		}
	}

	private void plan(CallEnd end, Instant ended, CallEnd.Wrapping wrapping, boolean heard) {
		Instant regular = Decision.timeOf(wrapping.queue(), this.properties).duration().map(ended::plus).orElse(null);
		Instant due = (wrapping.until() != null) ? wrapping.until() : regular;
		this.steps.plan(new Watch(end.task(), ended, due, end.signal(), true, heard, wrapping.version(), 0));
	}

	/**
	 * Hears that a task has ended, however.
	 */
	void ended(TaskSid task) {
		this.watches.remove(task);
	}

}
