package dev.toritsugi.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.resource.Recording;
import dev.toritsugi.twilio.resource.RecordingSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.RecordingClient;
import dev.toritsugi.twilio.rest.TaskClient;
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
 * Only recordings of the verb Record on calls to an own phone number are deleted. Ends
 * the task of a deleted message if it is still open. A run deletes at most 500
 * recordings; the next run continues.
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

	private final TaskClient tasks;

	private final OpenMessageReader open;

	private final OwnCallChecker calls;

	private final TaskScheduler scheduler;

	private final TwilioClock time;

	MessageRetention(CallCenter center, RecordingClient recordings, TaskClient tasks, OpenMessageReader open,
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
			log.warn("Old recordings of messages are deleted tomorrow: {}", ex.getMessage());
		}
	}

	private int deleteOlderThan(Instant oldest, Deadline deadline) {
		List<Recording> old = this.recordings.messages(Instant.EPOCH, oldest, deadline)
			.stream()
			.filter((recording) -> this.calls.isOwn(recording.call(), deadline))
			.limit(MOST)
			.toList();
		if (old.isEmpty()) {
			return 0;
		}
		List<OpenMessage> messages = this.open.read(deadline);
		for (Recording recording : old) {
			messages.stream()
				.filter((message) -> message.recording().equals(recording.sid()))
				.forEach((message) -> end(message, deadline));
			delete(recording.sid(), deadline);
		}
		return old.size();
	}

	private void delete(RecordingSid sid, Deadline deadline) {
		this.recordings.delete(sid, deadline);
		log.info("The recording {} is deleted, because {}", sid, REASON);
	}

	private void end(OpenMessage message, Deadline deadline) {
		Task task = message.task();
		try {
			if (message.isTaken()) {
				this.tasks.complete(task.sid(), null, REASON, deadline);
			}
			else {
				this.tasks.cancel(task.sid(), null, REASON, deadline);
			}
			log.warn("{} ended without being done, because {}", task.sid(), REASON);
		}
		catch (TwilioException.NotFound | TwilioException.Rejected ex) {
			log.debug("{} has changed meanwhile: {}", task.sid(), ex.getMessage());
		}
	}

}
