package dev.toritsugi.voicemail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import dev.toritsugi.task.TaskNoteService;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.update.TaskUpdateService;
import dev.toritsugi.twilio.update.UpdatePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Returns a message to the queue. TaskRouter cannot return an accepted task to a queue,
 * so this class creates a new task with the same place in the queue and the same note,
 * and completes the old task.
 * <p>
 * The old task is marked first, so that only one replica creates the new task. If this
 * server fails between two steps, the reconciler continues, and creates the new task only
 * if it does not find it.
 */
@Component
class MessageReturnService {

	private static final Logger log = LoggerFactory.getLogger(MessageReturnService.class);

	/** Time after which another replica continues a return that has not ended. */
	private static final Duration ABANDONED = Duration.ofSeconds(20);

	private final TaskClient tasks;

	private final TaskUpdateService updates;

	private final OpenMessageReader open;

	private final MessageTaskCreator creator;

	private final TwilioClock time;

	MessageReturnService(TaskClient tasks, TaskUpdateService updates, OpenMessageReader open,
			MessageTaskCreator creator, TwilioClock time) {
		this.tasks = tasks;
		this.updates = updates;
		this.open = open;
		this.creator = creator;
		this.time = time;
	}

	/**
	 * Returns a message to the queue.
	 * @param why reason for the log
	 * @return false if nothing was done, because the task has ended or another replica is
	 * returning the message
	 * @throws TwilioException if a step failed, after which the reconciler continues
	 */
	boolean giveBack(TaskSid sid, String why, Deadline deadline) {
		Attributes attributes = claim(sid, deadline).map(Task::attributes).orElseGet(Attributes::omitted);
		VoicemailTask message = VoicemailTask.of(attributes).orElse(null);
		if (message == null) {
			return false;
		}
		boolean created = this.open.read(deadline)
			.stream()
			.anyMatch((other) -> other.recording().equals(message.recording()) && !other.task().sid().equals(sid)
					&& !other.isReturning());
		if (!created) {
			Task successor = this.creator.create(message, attributes.text(TaskNoteService.NOTE).orElse(null), deadline);
			log.info("{} waits again in {}: {}", message.recording(), successor.sid(), why);
		}
		complete(sid, deadline);
		return true;
	}

	private Optional<Task> claim(TaskSid sid, Deadline deadline) {
		try {
			return this.updates.update(sid, this::plan, deadline).value().flatMap(Function.identity());
		}
		catch (TwilioException.NotFound ex) {
			return Optional.empty();
		}
	}

	private UpdatePlan<Task, Attributes, Optional<Task>> plan(Task task) {
		boolean taken = task.status() == Task.Status.ASSIGNED || task.status() == Task.Status.WRAPPING;
		Instant now = this.time.instant();
		boolean claimed = task.attributes()
			.moment(VoicemailTask.RETURNING)
			.filter((since) -> since.plus(ABANDONED).isAfter(now))
			.isPresent();
		return (!taken || claimed) ? UpdatePlan.keep(Optional.empty())
				: UpdatePlan.change(task.attributes().with(VoicemailTask.RETURNING, now.toString()), Optional::of);
	}

	private void complete(TaskSid sid, Deadline deadline) {
		try {
			this.tasks.complete(sid, null, "the message waits in a new task", deadline);
		}
		catch (TwilioException.NotFound | TwilioException.Rejected ex) {
			log.debug("{} has ended meanwhile: {}", sid, ex.getMessage());
		}
	}

}
