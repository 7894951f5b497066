package dev.toritsugi.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.resource.Recording;
import dev.toritsugi.twilio.resource.RecordingSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.RecordingClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Deletes the recordings of messages that are older than the retention time, once a day.
 * Deletes only recordings of the verb Record whose caller has dialled a phone number of
 * this call centre. Ends the task of a deleted message if the task is still open. A run
 * reads at most 500 calls, and the next run continues.
 */
@Component
class MessageRetention {

	private static final Logger log = LoggerFactory.getLogger(MessageRetention.class);

	private static final Duration PERIOD = Duration.ofDays(1);

	/** Delay of the first run, so that the start of the server is not slowed down. */
	private static final Duration DELAY = Duration.ofMinutes(10);

	private static final Duration LIMIT = Duration.ofMinutes(5);

	private static final int MOST = 500;

	private static final String REASON = "the message is older than its retention time";

	private final CallCenter center;

	private final RecordingClient recordings;

	private final MessageTaskEnder tasks;

	private final OpenMessageReader open;

	private final OwnCallChecker calls;

	private final TaskScheduler scheduler;

	private final TwilioClock time;

	MessageRetention(CallCenter center, RecordingClient recordings, MessageTaskEnder tasks, OpenMessageReader open,
			OwnCallChecker calls, @BackgroundScheduler TaskScheduler scheduler, TwilioClock time) {
		this.center = center;
		this.recordings = recordings;
		this.tasks = tasks;
		this.open = open;
		this.calls = calls;
		this.scheduler = scheduler;
		this.time = time;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		VoicemailSettings settings = this.center.voicemail();
		if (settings != null && !this.center.reconciler().dryRun()) {
			this.scheduler.scheduleWithFixedDelay(() -> run(settings.retention()),
					this.scheduler.getClock().instant().plus(DELAY), PERIOD);
		}
	}

	private void run(Duration retention) {
		try {
			int deleted = deleteOlderThan(this.time.instant().minus(retention), Deadline.in(LIMIT));
			if (deleted > 0) {
				log.info("{} recordings of messages are deleted: they are older than {} days", deleted,
						retention.toDays());
			}
		}
		catch (TwilioException ex) {
			log.warn("The remaining old recordings of messages are deleted tomorrow: {}", ex.getMessage());
		}
	}

	/**
	 * Deletes each own recording as soon as it is found, because the calls of other
	 * applications' recordings may take the whole time of the run.
	 */
	private int deleteOlderThan(Instant oldest, Deadline deadline) {
		List<Recording> old = this.recordings.messages(Instant.EPOCH, oldest, deadline);
		List<OpenMessage> messages = old.isEmpty() ? List.of() : this.open.read(deadline);
		int checked = 0;
		int deleted = 0;
		for (Recording recording : old) {
			if (!this.calls.isStored(recording.call()) && ++checked > MOST) {
				break;
			}
			if (this.calls.isOwn(recording.call(), deadline)) {
				messages.stream()
					.filter((message) -> message.recording().equals(recording.sid()))
					.forEach((message) -> end(message, deadline));
				delete(recording.sid(), deadline);
				deleted++;
			}
		}
		return deleted;
	}

	private void delete(RecordingSid sid, Deadline deadline) {
		this.recordings.delete(sid, deadline);
		log.info("The recording {} is deleted, because {}", sid, REASON);
	}

	private void end(OpenMessage message, Deadline deadline) {
		if (this.tasks.end(message, REASON, deadline)) {
			log.warn("{} ended, and no operator is done with the message: {}", message.task().sid(), REASON);
		}
	}

}
