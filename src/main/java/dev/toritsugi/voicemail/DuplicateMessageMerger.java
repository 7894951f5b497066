package dev.toritsugi.voicemail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.resource.RecordingSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Ends all open tasks with the same recording except one. Two replicas may have created
 * the tasks at the same time. Keeps a task that an operator has accepted rather than a
 * task that is being offered, and keeps the latter rather than a waiting task.
 */
@Component
class DuplicateMessageMerger {

	private static final Logger log = LoggerFactory.getLogger(DuplicateMessageMerger.class);

	/** Time after which Twilio's list contains a newly created task. */
	private static final Duration DELAY = Duration.ofSeconds(1);

	private static final String REASON = "another task has the same message";

	private static final Comparator<OpenMessage> BEST_FIRST = Comparator
		.comparing((OpenMessage open) -> open.task().status())
		.reversed()
		.thenComparing(OpenMessage.BY_AGE);

	private final MessageTaskEnder tasks;

	private final OpenMessageReader open;

	private final TaskScheduler scheduler;

	private final TwilioProperties twilio;

	DuplicateMessageMerger(MessageTaskEnder tasks, OpenMessageReader open, @BackgroundScheduler TaskScheduler scheduler,
			TwilioProperties twilio) {
		this.tasks = tasks;
		this.open = open;
		this.scheduler = scheduler;
		this.twilio = twilio;
	}

	/** Merges duplicates in the background, shortly after a task was created. */
	void mergeSoon() {
		this.scheduler.schedule(() -> {
			Deadline deadline = Deadline.in(this.twilio.timeout().operation());
			try {
				merge(this.open.read(deadline), deadline);
			}
			catch (TwilioException ex) {
				log.debug("Messages in two tasks are left to the reconciler: {}", ex.getMessage());
			}
		}, this.scheduler.getClock().instant().plus(DELAY));
	}

	/**
	 * Ends the superfluous tasks. A task whose message is being returned to the queue is
	 * no duplicate of the new task.
	 * @param messages all open messages, the oldest first
	 */
	void merge(List<OpenMessage> messages, Deadline deadline) {
		Map<RecordingSid, List<OpenMessage>> byRecording = new LinkedHashMap<>();
		messages.stream()
			.filter((message) -> !message.isReturning())
			.forEach((message) -> byRecording.computeIfAbsent(message.recording(), (sid) -> new ArrayList<>())
				.add(message));
		for (List<OpenMessage> same : byRecording.values()) {
			same.sort(BEST_FIRST);
			same.subList(1, same.size()).forEach((duplicate) -> end(duplicate, deadline));
		}
	}

	private void end(OpenMessage duplicate, Deadline deadline) {
		if (this.tasks.end(duplicate, REASON, deadline)) {
			log.info("{} ended: {} {}", duplicate.task().sid(), REASON, duplicate.recording());
		}
	}

}
