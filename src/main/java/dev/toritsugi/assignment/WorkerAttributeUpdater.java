package dev.toritsugi.assignment;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundRetry;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.RetryPauses;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Updates the attributes of a worker in the background. Other programs write attributes
 * too, so the request contains the version of the worker that was read. If the version
 * has changed, Twilio rejects the update and the worker is read again.
 * <p>
 * An update sends at most four requests, including reads. A failed request is repeated
 * after pauses of 0.5 s, 1 s and 2 s. If the fourth request fails too, the update is
 * lost. A missed call is then not counted, or the count of missed calls is not removed
 * after an answered call. If the lost update contained the reason for moving a worker
 * away, the reconciler writes the reason later ({@link TimeoutActivityRestorer}).
 */
@Component
class WorkerAttributeUpdater {

	private static final Logger log = LoggerFactory.getLogger(WorkerAttributeUpdater.class);

	private static final int MOST_REQUESTS = 4;

	private static final RetryPauses PAUSES = new RetryPauses(Duration.ofMillis(500));

	private final WorkerClient workers;

	private final WorkerUpdateService updates;

	private final BackgroundRetry background;

	private final Duration operation;

	WorkerAttributeUpdater(WorkerClient workers, @BackgroundScheduler TaskScheduler background,
			TwilioProperties twilio) {
		this.workers = workers.withoutRetries();
		this.updates = new WorkerUpdateService(this.workers);
		this.background = new BackgroundRetry(background, PAUSES, MOST_REQUESTS);
		this.operation = twilio.timeout().operation();
	}

	/**
	 * Removes the count of missed calls and the reason for a move from the worker's
	 * attributes, because the worker has answered a call.
	 */
	void forgetMissed(WorkerSid worker) {
		update(worker, UnavailabilityAttributes::afterAnswer);
	}

	void update(WorkerSid worker, UnaryOperator<Attributes> change) {
		updateWorker(worker, (read) -> change.apply(read.attributes()));
	}

	/**
	 * Updates a worker's attributes.
	 * @param change returns the new attributes, or the current ones if nothing is to be
	 * changed; is invoked again if the worker has changed meanwhile
	 */
	void updateWorker(WorkerSid worker, Function<Worker, Attributes> change) {
		this.background.start(new Update(worker, change), (ex) -> lost(worker, ex));
	}

	private static void lost(WorkerSid worker, TwilioException ex) {
		if (ex instanceof TwilioException.NotFound) {
			log.debug("{} does not exist any more: {}", worker, ex.getMessage());
		}
		else {
			log.warn("The attributes of worker {} are not updated: {}", worker, ex.getMessage());
		}
	}

	/**
	 * One update of a worker's attributes. An update counts the requests of all its runs.
	 */
	private final class Update implements BackgroundRetry.Operation {

		private final WorkerSid sid;

		private final Function<Worker, Attributes> change;

		private @Nullable Worker read;

		private int requests;

		Update(WorkerSid sid, Function<Worker, Attributes> change) {
			this.sid = sid;
			this.change = change;
		}

		@Override
		public void run(int earlierRuns) {
			Deadline deadline = Deadline.in(WorkerAttributeUpdater.this.operation);
			try {
				while (!isWritten(deadline)) {
					log.debug("Worker {} is read again", this.sid);
				}
			}
			catch (TwilioException.Unavailable ex) {
				if (this.requests < MOST_REQUESTS) {
					throw ex;
				}
				lost(this.sid, ex);
			}
		}

		private boolean isWritten(Deadline deadline) {
			Worker worker = this.read;
			if (worker == null) {
				this.requests++;
				worker = WorkerAttributeUpdater.this.workers.worker(this.sid, deadline);
				this.read = worker;
			}
			Attributes changed = this.change.apply(worker);
			if (changed.equals(worker.attributes())) {
				return true;
			}
			this.requests++;
			try {
				// Attributes that are too long are logged and given up.
				WorkerAttributeUpdater.this.updates.write(worker, WorkerChange.of(changed), deadline);
				return true;
			}
			catch (TwilioException.Rejected ex) {
				if (this.requests >= MOST_REQUESTS) {
					throw ex;
				}
				this.read = null;
				return false;
			}
		}

	}

}
