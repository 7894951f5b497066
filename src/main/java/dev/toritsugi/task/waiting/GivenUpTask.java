package dev.toritsugi.task.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.resource.QueueMember;

/**
 * A task that TaskRouter has canceled or deleted before an operator accepted it.
 *
 * @param workflowSid SID of the task's workflow, which belongs to this server
 * @param callSid SID of the caller's call, CA and 32 hex digits
 * @param created latest possible time at which the task was created, by Twilio's clock
 */
record GivenUpTask(String workflowSid, String callSid, Instant created) {

	private static final Set<String> EVENTS = Set.of("task.canceled", "task.deleted", "task.system-deleted");

	private static final Set<String> ACCEPTED = Set.of("assigned", "wrapping", "completed");

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

	/**
	 * Largest allowed difference between the date of a task and the date of its queue
	 * member. Twilio truncates both dates to seconds.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(2);

	/**
	 * Returns the given-up task that an event reports. Returns empty if the event reports
	 * no given-up task, or contains no workflow SID.
	 */
	static Optional<GivenUpTask> of(TaskRouterEvent event) {
		String workflow = event.text("WorkflowSid").orElse(null);
		if (!EVENTS.contains(event.type()) || workflow == null
				|| event.text("TaskAssignmentStatus").filter(ACCEPTED::contains).isPresent()) {
			return Optional.empty();
		}
		Instant created = event.text("TaskAge")
			.filter((age) -> SECONDS.matcher(age).matches())
			.map((age) -> event.at().minusSeconds(Long.parseLong(age)))
			.orElse(event.at());
		return CallerTask.call(event.taskAttributes()).map((call) -> new GivenUpTask(workflow, call.value(), created));
	}

	/**
	 * Whether a queue member is the caller of this task and has waited since the task was
	 * created. A member who entered the queue after the task was created has been
	 * enqueued again, and the new task may still be open.
	 */
	boolean isOf(QueueMember member) {
		return member.callSid().equals(this.callSid) && !member.enqueued().isAfter(this.created.plus(TOLERANCE));
	}

}
