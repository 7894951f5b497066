package dev.toritsugi.assignment;

import java.time.Duration;
import java.util.function.UnaryOperator;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.BackOff;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Writes beside a worker what every replica is to know of them. Others write attributes
 * too: what they wrote meanwhile is read again and kept.
 */
@Component
class WorkerNotes {

	private static final Logger log = LoggerFactory.getLogger(WorkerNotes.class);

	private static final int MOST_ATTEMPTS = 6;

	private static final BackOff BACK_OFF = new BackOff(Duration.ofMillis(250));

	private final WorkerClient workers;

	private final TaskScheduler background;

	private final Duration operation;

	WorkerNotes(WorkerClient workers, @BackgroundScheduler TaskScheduler background, TwilioProperties twilio) {
		this.workers = workers;
		this.background = background;
		this.operation = twilio.timeout().operation();
	}

	/** Whoever answers a call begins anew. */
	void forgetMissed(WorkerSid worker) {
		change(worker, (attributes) -> attributes.without(WorkerAttributes.MISSED).without(WorkerAttributes.REASON));
	}

	void change(WorkerSid worker, UnaryOperator<Attributes> change) {
		schedule(Duration.ZERO, () -> attempt(worker, change, 0));
	}

	private void attempt(WorkerSid sid, UnaryOperator<Attributes> change, int attempts) {
		try {
			write(sid, change, Deadline.in(this.operation));
		}
		catch (TwilioException.NotFound ex) {
			log.debug("{} is gone: {}", sid, ex.getMessage());
		}
		catch (TwilioException ex) {
			if (attempts + 1 < MOST_ATTEMPTS) {
				schedule(BACK_OFF.after(attempts), () -> attempt(sid, change, attempts + 1));
			}
			else {
				log.warn("What calls worker {} missed or answered can't be written down: {}", sid, ex.getMessage());
			}
		}
	}

	private void write(WorkerSid sid, UnaryOperator<Attributes> change, Deadline deadline) {
		Worker worker = this.workers.worker(sid, deadline);
		Attributes changed = change.apply(worker.attributes());
		if (!changed.equals(worker.attributes())) {
			this.workers.attributes(sid, changed, worker.version(), deadline);
		}
	}

	private void schedule(Duration pause, Runnable attempt) {
		this.background.schedule(attempt, this.background.getClock().instant().plus(pause));
	}

}
