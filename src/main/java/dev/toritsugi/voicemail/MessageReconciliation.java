package dev.toritsugi.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Compares messages with their tasks at startup and once per period of the reconciler.
 * Ends duplicate tasks, returns forgotten messages to the queue and, less often, creates
 * missing tasks. Does nothing if callers cannot leave messages. Several replicas may run
 * the comparison at the same time.
 */
@Component
class MessageReconciliation {

	private static final Logger log = LoggerFactory.getLogger(MessageReconciliation.class);

	/**
	 * Time between two comparisons of recordings with tasks, which read all recordings of
	 * the account.
	 */
	private static final Duration LOST_PERIOD = Duration.ofMinutes(5);

	/** Time limit of one round. */
	private static final Duration ROUND = Duration.ofSeconds(25);

	private final CallCenter center;

	private final OpenMessageReader open;

	private final DuplicateMessageMerger duplicates;

	private final ForgottenMessageReturner forgotten;

	private final LostMessageFinder lost;

	private final TaskScheduler scheduler;

	private final Duration operation;

	/** Time of the last search for missing tasks, or null before the first one. */
	private @Nullable Instant lastLost;

	private @Nullable String failure;

	MessageReconciliation(CallCenter center, OpenMessageReader open, DuplicateMessageMerger duplicates,
			ForgottenMessageReturner forgotten, LostMessageFinder lost, @BackgroundScheduler TaskScheduler scheduler,
			TwilioProperties twilio) {
		this.center = center;
		this.open = open;
		this.duplicates = duplicates;
		this.forgotten = forgotten;
		this.lost = lost;
		this.scheduler = scheduler;
		this.operation = twilio.timeout().operation();
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.center.voicemail() != null) {
			this.scheduler.scheduleWithFixedDelay(this::run, this.center.reconciler().period());
		}
	}

	/** Runs one round. A failure is logged when it begins, and ends the round. */
	void run() {
		try {
			reconcile(Deadline.in(ROUND));
			if (this.failure != null) {
				log.info("The reconciler of messages works again");
				this.failure = null;
			}
		}
		catch (TwilioException ex) {
			if (!String.valueOf(ex.getMessage()).equals(this.failure)) {
				this.failure = String.valueOf(ex.getMessage());
				log.warn("The reconciler of messages failed and runs again within {} s: {}",
						this.center.reconciler().period().toSeconds(), ex.getMessage());
			}
		}
	}

	private void reconcile(Deadline round) {
		boolean dryRun = this.center.reconciler().dryRun();
		List<OpenMessage> messages = this.open.read(round);
		if (!dryRun) {
			this.duplicates.merge(messages, round);
		}
		Optional<TwilioException> failed = messages.stream()
			.filter(OpenMessage::isTaken)
			.flatMap((message) -> check(message, dryRun).stream())
			.toList()
			.stream()
			.findFirst();
		Instant now = this.scheduler.getClock().instant();
		if (this.lastLost == null || !this.lastLost.plus(LOST_PERIOD).isAfter(now)) {
			this.lost.find(messages.stream().map(OpenMessage::recording).toList(), dryRun, round);
			this.lastLost = now;
		}
		failed.ifPresent((ex) -> {
			throw ex;
		});
	}

	/** Checks one message. Returns a failure, so that other messages are checked too. */
	private Optional<TwilioException> check(OpenMessage message, boolean dryRun) {
		try {
			this.forgotten.check(message, dryRun, Deadline.in(this.operation));
			return Optional.empty();
		}
		catch (TwilioException ex) {
			return Optional.of(ex);
		}
	}

}
