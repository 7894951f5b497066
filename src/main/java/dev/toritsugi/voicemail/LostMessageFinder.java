package dev.toritsugi.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.twilio.resource.Recording;
import dev.toritsugi.twilio.resource.RecordingSid;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.RecordingClient;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Finds messages that have no task, because Twilio's report about the recording was lost
 * or no replica could create the task. Compares the recordings of the last 24 hours with
 * the open tasks and, if recordings are left, with TaskRouter's event history.
 */
@Component
class LostMessageFinder {

	private static final Logger log = LoggerFactory.getLogger(LostMessageFinder.class);

	private static final Duration PERIOD = Duration.ofDays(1);

	/** Time in which the replica with Twilio's report creates the task. */
	private static final Duration GRACE = Duration.ofSeconds(45);

	/** Longest time by which a task's date may precede the date of its recording. */
	private static final Duration TOLERANCE = Duration.ofMinutes(1);

	private final RecordingClient recordings;

	private final TaskClient tasks;

	private final MessageTaskCreator creator;

	private final OwnCallChecker calls;

	private final TwilioClock time;

	/**
	 * Recordings of the period that have or had a task, or that belong to other
	 * applications.
	 */
	private final Set<RecordingSid> settled = new HashSet<>();

	LostMessageFinder(RecordingClient recordings, TaskClient tasks, MessageTaskCreator creator, OwnCallChecker calls,
			TwilioClock time) {
		this.recordings = recordings;
		this.tasks = tasks;
		this.creator = creator;
		this.calls = calls;
		this.time = time;
	}

	/**
	 * Creates the missing tasks. Sends one request for each thousand recordings, one for
	 * the event history if a recording is unknown, and one for each unknown call.
	 * @param open recordings of the open tasks, which were read after the previous
	 * comparison
	 * @param dryRun whether to log what would be done and do nothing
	 */
	synchronized void find(Collection<RecordingSid> open, boolean dryRun, Deadline deadline) {
		Instant now = this.time.instant();
		List<Recording> recent = this.recordings.messages(now.minus(PERIOD), now, deadline);
		this.settled.addAll(open);
		this.settled.retainAll(recent.stream().map(Recording::sid).toList());
		List<Recording> unknown = recent.stream()
			.filter((recording) -> !this.settled.contains(recording.sid())
					&& recording.created().plus(recording.length()).plus(GRACE).isBefore(now))
			.toList();
		if (unknown.isEmpty()) {
			return;
		}
		Instant oldest = unknown.stream().map(Recording::created).min(Instant::compareTo).orElse(now);
		this.tasks.createdSince(oldest.minus(TOLERANCE), deadline)
			.forEach((attributes) -> VoicemailTask.of(attributes)
				.ifPresent((message) -> this.settled.add(message.recording())));
		for (Recording recording : unknown) {
			if (!this.settled.contains(recording.sid()) && settle(recording, dryRun, deadline)) {
				this.settled.add(recording.sid());
			}
		}
	}

	private boolean settle(Recording recording, boolean dryRun, Deadline deadline) {
		if (!this.calls.isOwn(recording.call(), deadline)) {
			return true;
		}
		if (dryRun) {
			log.info("The message {} has no task: the reconciler would create one", recording.sid());
			return false;
		}
		log.info("The message {} of {} has no task", recording.sid(), recording.call());
		this.creator.createNow(recording, deadline);
		return true;
	}

}
