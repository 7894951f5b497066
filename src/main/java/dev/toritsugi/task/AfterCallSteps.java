package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.BackOff;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Does what is due. The task's version goes with the request that completes it: if
 * anything has happened to the task since we know of it, its operator's wish for more
 * time above all, Twilio refuses, and we look again.
 */
@Component
class AfterCallSteps {

	private static final Logger log = LoggerFactory.getLogger(AfterCallSteps.class);

	/** For whoever reads the task's history at Twilio. */
	private static final String REASON = "completed after the call";

	/** After these, the reconciler goes on. */
	private static final int MOST_ATTEMPTS = 5;

	private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1));

	private static final Duration FOR_THE_PHONE_TO_SAY_SO = Duration.ofSeconds(1);

	private final TaskClient client;

	private final CallClient calls;

	private final AfterCallSettings properties;

	private final Watches watches;

	private final TaskMetrics metrics;

	private final TwilioClock time;

	private final Duration limit;

	AfterCallSteps(TaskClient client, CallClient calls, AfterCallSettings properties, Watches watches,
			TaskMetrics metrics, TwilioClock time, TwilioProperties twilio) {
		this.client = client;
		this.calls = calls;
		this.properties = properties;
		this.watches = watches;
		this.metrics = metrics;
		this.time = time;
		this.limit = twilio.timeout().operation();
	}

	/**
	 * Does it when it is due. Who only knows from TaskRouter that a task is wrapping
	 * waits a moment for the telephone side: its word saves us to ask whether they still
	 * talk.
	 */
	void plan(Watch watch) {
		Instant soonest = this.time.instant().plus(FOR_THE_PHONE_TO_SAY_SO);
		boolean wait = !watch.heard() && watch.due() != null && watch.due().isBefore(soonest);
		this.watches.set(watch, wait ? soonest : watch.due(), this::take);
	}

	private void take(Watch watch) {
		Deadline deadline = Deadline.in(this.limit);
		try {
			boolean known = watch.version() != null || !mayBeProlonged(watch);
			if (!watch.wrapping() || !watch.heard() || !known || !complete(watch, deadline)) {
				look(watch, deadline);
			}
		}
		catch (TwilioException.NotFound ex) {
			log.debug("{} is gone", watch.task());
			this.watches.remove(watch.task());
		}
		catch (TwilioException ex) {
			tryAgain(watch, ex.toString());
		}
	}

	/** Between the end of the call and now, nobody can have asked for more time. */
	private static boolean mayBeProlonged(Watch watch) {
		return watch.attempts() > 0 || watch.due() == null || watch.due().isAfter(watch.ended());
	}

	/**
	 * Completes it.
	 * @return whether it was still as we know it
	 */
	private boolean complete(Watch watch, Deadline deadline) {
		try {
			this.client.complete(watch.task(), watch.version(), REASON, deadline);
		}
		catch (TwilioException.Rejected ex) {
			log.debug("{} is read again: {}", watch.task(), ex.getMessage());
			return false;
		}
		this.watches.remove(watch.task());
		this.metrics.completed(watch.signal(), watch.ended());
		log.info("{} is completed, its after-call work is over; {} told of the call's end", watch.task(),
				watch.signal().tag());
		return true;
	}

	private void look(Watch watch, Deadline deadline) {
		Task task = this.client.task(watch.task(), deadline);
		// The leg that ended may not be the one that was talked on; TaskRouter knows.
		Instant ended = watch.wrapping() ? watch.ended() : later(watch.ended(), Decision.ended(task));
		Watch read = watch.read(ended, task.version());
		Decision decision = Decision.isCallers(task.attributes())
				? Decision.about(task, ended, this.properties, this.time.instant())
				: new Decision.Leave(Task.Status.UNKNOWN);
		if (decision instanceof Decision.Wait wait) {
			log.info("{}: after-call work until {}", watch.task(), wait.until());
			plan(read.at(wait.until()));
		}
		else if (decision instanceof Decision.Complete && !watch.heard() && isTalkedOf(task, deadline)) {
			log.info("{} was wrapped up, and they still talk: left until they have done", watch.task());
			this.watches.remove(watch.task());
		}
		else if (decision instanceof Decision.Complete) {
			if (!complete(read, deadline)) {
				tryAgain(watch, "it has changed meanwhile");
			}
		}
		else if (task.status() == Task.Status.ASSIGNED) {
			tryAgain(watch, "TaskRouter has it in a call");
		}
		else {
			this.watches.remove(watch.task());
		}
	}

	private boolean isTalkedOf(Task task, Deadline deadline) {
		return task.attributes()
			.text(Decision.WORKER_CALL)
			.flatMap((leg) -> this.calls.call(leg, deadline))
			.filter(CallState::live)
			.isPresent();
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private void tryAgain(Watch watch, String reason) {
		if (watch.attempts() >= MOST_ATTEMPTS) {
			log.warn("{} is left to the reconciler: {}", watch.task(), reason);
			this.watches.remove(watch.task());
			return;
		}
		Duration pause = BACK_OFF.after(watch.attempts());
		log.debug("{} is tried again in {}: {}", watch.task(), pause, reason);
		plan(watch.again(this.time.instant().plus(pause)));
	}

}
