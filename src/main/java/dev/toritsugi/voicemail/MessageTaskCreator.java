package dev.toritsugi.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.voicemail.VoicemailSettings;
import dev.toritsugi.task.TaskNoteService;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundRetry;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.RetryPauses;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.CallState;
import dev.toritsugi.twilio.resource.NewTask;
import dev.toritsugi.twilio.resource.Recording;
import dev.toritsugi.twilio.resource.RecordingSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.rest.CallClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.RecordingClient;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Creates the task of a message, once for each recording. Creating a task cannot be
 * repeated without harm, so each run first looks for a task with the recording, among the
 * open tasks and in TaskRouter's event history. If two replicas create the task at the
 * same time, {@link DuplicateMessageMerger} ends one of the two tasks.
 * <p>
 * A run sends at most four requests. If Twilio is unavailable, the run is repeated up to
 * seven times within half a minute. If the last repetition fails too,
 * {@link LostMessageFinder} creates the task later.
 */
@Component
class MessageTaskCreator {

	private static final Logger log = LoggerFactory.getLogger(MessageTaskCreator.class);

	/**
	 * Longest timeout that TaskRouter accepts, so that a message waits over a weekend and
	 * longer.
	 */
	private static final Duration TIMEOUT = Duration.ofSeconds(1_209_600);

	/** Priority of messages, which is below that of all calls. */
	private static final int PRIORITY = 0;

	/** Longest time by which a task's date may precede the date of its recording. */
	private static final Duration TOLERANCE = Duration.ofMinutes(1);

	/**
	 * Longest delay of the first run. Two replicas that get the same report choose
	 * different delays, so that one of them finds the other's task.
	 */
	private static final Duration LONGEST_DELAY = Duration.ofSeconds(2);

	private static final int RUNS = 8;

	private static final RetryPauses PAUSES = new RetryPauses(Duration.ofMillis(200));

	private final TaskClient tasks;

	private final CallClient calls;

	private final RecordingClient recordings;

	private final OpenMessageReader open;

	private final DuplicateMessageMerger duplicates;

	private final TaskScheduler scheduler;

	private final BackgroundRetry background;

	private final TwilioClock time;

	private final TwilioProperties twilio;

	private final Duration shortest;

	MessageTaskCreator(TaskClient tasks, CallClient calls, RecordingClient recordings, OpenMessageReader open,
			DuplicateMessageMerger duplicates, @BackgroundScheduler TaskScheduler scheduler, TwilioClock time,
			TwilioProperties twilio, CallCenter center) {
		this.tasks = tasks.withoutRetries();
		this.calls = calls.withoutRetries();
		this.recordings = recordings.withoutRetries();
		this.open = open;
		this.duplicates = duplicates;
		this.scheduler = scheduler;
		this.background = new BackgroundRetry(scheduler, PAUSES, RUNS);
		this.time = time;
		this.twilio = twilio;
		VoicemailSettings settings = center.voicemail();
		this.shortest = (settings != null) ? settings.shortest() : Duration.ZERO;
	}

	/** Creates the task in the background, or deletes a recording that is too short. */
	void create(Recording recording) {
		Duration delay = Duration.ofMillis(ThreadLocalRandom.current().nextLong(LONGEST_DELAY.toMillis()));
		this.scheduler
			.schedule(() -> this.background.start((earlierRuns) -> createNow(recording, Deadline.in(operation())),
					(ex) -> log.warn("The message {} is left to the reconciler: {}", recording.sid(), ex.getMessage())),
					this.scheduler.getClock().instant().plus(delay));
	}

	private Duration operation() {
		return this.twilio.timeout().operation();
	}

	/**
	 * Creates the task now, unless it exists or existed.
	 * @throws TwilioException.Unavailable if it is unknown whether the task exists
	 */
	void createNow(Recording recording, Deadline deadline) {
		if (isTooShort(recording)) {
			delete(recording, deadline);
		}
		else if (!exists(recording, deadline)) {
			CallState call = this.calls.call(recording.call(), deadline).orElse(null);
			Task task = create(
					new VoicemailTask(recording.sid(), (call != null) ? call.from() : null,
							(call != null) ? call.to() : null, recording.length(), recording.created()),
					null, deadline);
			log.info("{} created for the message {} of {}", task.sid(), recording.sid(), recording.call());
			this.duplicates.mergeSoon();
		}
	}

	boolean isTooShort(Recording recording) {
		return recording.length().compareTo(this.shortest) < 0;
	}

	void delete(Recording recording, Deadline deadline) {
		this.recordings.delete(recording.sid(), deadline);
		log.info("The recording {} of {} is deleted, because it has only {} s", recording.sid(), recording.call(),
				recording.length().toSeconds());
	}

	/**
	 * Creates a task for a message. The request is sent only once.
	 * @param message attributes of the task; the task waits since the message was
	 * recorded
	 * @param note note of the operator who had the message before, or null
	 */
	Task create(VoicemailTask message, @Nullable String note, Deadline deadline) {
		Instant now = this.time.instant();
		Instant since = message.recordedAt().isAfter(now) ? now : message.recordedAt();
		Attributes attributes = (note != null) ? message.attributes().with(TaskNoteService.NOTE, note)
				: message.attributes();
		return this.tasks.create(new NewTask(this.twilio.workflowSid(), attributes, PRIORITY, TIMEOUT, since),
				deadline);
	}

	private boolean exists(Recording recording, Deadline deadline) {
		return this.open.read(deadline).stream().anyMatch((message) -> recording.sid().equals(message.recording()))
				|| this.tasks.createdSince(recording.created().minus(TOLERANCE), deadline)
					.stream()
					.anyMatch((attributes) -> VoicemailTask.of(attributes)
						.filter((message) -> message.recording().equals(recording.sid()))
						.isPresent());
	}

}
