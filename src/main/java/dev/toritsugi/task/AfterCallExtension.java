package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.task.Extension.Outcome;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Gives an operator more time after a call. It is written into the task's attributes,
 * where every replica sees it and a restart does not forget it.
 */
@Service
public class AfterCallExtension {

	private static final Logger log = LoggerFactory.getLogger(AfterCallExtension.class);

	/** Others may write attributes too: read again, and once more. */
	private static final int ROUNDS = 3;

	private final TaskClient client;

	private final AfterCallSettings properties;

	private final Watches watches;

	private final AfterCallSteps steps;

	private final TwilioClock time;

	private final Duration limit;

	AfterCallExtension(TaskClient client, AfterCallSettings properties, Watches watches, AfterCallSteps steps,
			TwilioClock time, TwilioProperties twilio) {
		this.client = client;
		this.properties = properties;
		this.watches = watches;
		this.steps = steps;
		this.time = time;
		this.limit = twilio.timeout().operation();
	}

	/**
	 * Prolongs the after-call work of a task.
	 * @param by how much longer than now planned
	 * @param authority whose tasks the one who asks may have prolonged
	 * @throws TwilioException.Unavailable if Twilio does not answer; may be repeated,
	 * though the time may then be prolonged twice
	 */
	public Extension extend(TaskSid sid, Duration by, Authority authority) {
		Deadline deadline = Deadline.in(this.limit);
		try {
			Instant wanted = null;
			for (int round = 0; round < ROUNDS; round++) {
				Task task = this.client.task(sid, deadline);
				if (task.status() == Task.Status.WRAPPING
						&& !authority.covers(() -> this.client.reservations(sid, deadline))) {
					return Extension.of(Outcome.NOT_YOURS);
				}
				if (wanted != null && task.attributes().moment(Decision.UNTIL).filter(wanted::equals).isPresent()) {
					// Our request arrived, and only the answer to it did not.
					plan(task, wanted, ended(task));
					return new Extension(Outcome.EXTENDED, wanted);
				}
				Extension extension = extended(task, by);
				wanted = extension.until();
				if (extension.until() == null || written(task, extension.until(), deadline)) {
					log.info("More time after the call of {} for {}: {}", sid, authority, extension.outcome());
					return extension;
				}
			}
			return Extension.of(Outcome.UNSETTLED);
		}
		catch (TwilioException.NotFound ex) {
			return Extension.of(Outcome.TASK_NOT_FOUND);
		}
	}

	private Extension extended(Task task, Duration by) {
		if (task.status() != Task.Status.WRAPPING) {
			return Extension.of(switch (task.status()) {
				case PENDING, RESERVED -> Outcome.NOT_ASSIGNED;
				case ASSIGNED -> Outcome.CALL_IN_PROGRESS;
				case COMPLETED, CANCELED -> Outcome.OVER;
				case WRAPPING, UNKNOWN -> Outcome.UNSETTLED;
			});
		}
		Instant ended = ended(task);
		Instant planned = Decision.until(task, ended, this.properties);
		if (planned == null) {
			return Extension.of(Outcome.WITHOUT_END);
		}
		Instant now = this.time.instant();
		Instant wanted = (planned.isAfter(now) ? planned : now).plus(by);
		Instant latest = ended.plus(this.properties.longest());
		Instant until = wanted.isAfter(latest) ? latest : wanted;
		return until.isAfter(planned) ? new Extension(Outcome.EXTENDED, until) : Extension.of(Outcome.LONGEST_REACHED);
	}

	private Instant ended(Task task) {
		return this.watches.get(task.sid()).map(Watch::ended).orElseGet(() -> Decision.ended(task));
	}

	/** Nobody's attributes are lost: they are written only over those that were read. */
	private boolean written(Task task, Instant until, Deadline deadline) {
		Instant ended = ended(task);
		try {
			Task written = this.client.attributes(task.sid(),
					task.attributes().with(Decision.SINCE, ended.toString()).with(Decision.UNTIL, until.toString()),
					task.version(), deadline);
			plan(written, until, ended);
			return true;
		}
		catch (TwilioException.Rejected ex) {
			log.debug("{} is read again: {}", task.sid(), ex.getMessage());
			return false;
		}
	}

	private void plan(Task task, Instant until, Instant ended) {
		Optional<Watch> known = this.watches.get(task.sid());
		Signal signal = known.map(Watch::signal).orElse(Signal.RECONCILER);
		boolean heard = known.map(Watch::heard).orElse(false);
		this.steps.plan(new Watch(task.sid(), ended, until, signal, true, heard, task.version(), 0));
	}

}
