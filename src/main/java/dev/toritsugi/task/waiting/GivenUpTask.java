package dev.toritsugi.task.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.SidFormat;
import dev.toritsugi.twilio.resource.QueueMember;

/**
 * A task that TaskRouter has canceled or deleted before an operator accepted it.
 *
 * @param callSid SID of the caller's call, CA and 32 hex digits
 * @param created latest possible time at which the task was created, by Twilio's clock
 */
record GivenUpTask(String callSid, Instant created) {

	private static final Set<String> EVENTS = Set.of("task.canceled", "task.deleted", "task.system-deleted");

	private static final Set<String> ACCEPTED = Set.of("assigned", "wrapping", "completed");

	private static final Pattern CALL = SidFormat.of("CA");

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

	/**
	 * Difference that is allowed between the dates of a task and of its queue member,
	 * which Twilio truncates to seconds.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(2);

	/**
	 * Returns the task of an event, or empty if the event reports something else or a
	 * task of another workflow. An event without a workflow is not trusted.
	 */
	static Optional<GivenUpTask> of(TaskRouterEvent event, String workflowSid) {
		if (!EVENTS.contains(event.type()) || event.text("WorkflowSid").filter(workflowSid::equals).isEmpty()
				|| event.text("TaskAssignmentStatus").filter(ACCEPTED::contains).isPresent()) {
			return Optional.empty();
		}
		Instant created = event.text("TaskAge")
			.filter((age) -> SECONDS.matcher(age).matches())
			.map((age) -> event.at().minusSeconds(Long.parseLong(age)))
			.orElse(event.at());
		return event.taskAttributes()
			.text(CallerTask.CALL)
			.filter((call) -> CALL.matcher(call).matches())
			.map((call) -> new GivenUpTask(call, created));
	}

	/**
	 * Whether a queue member has waited since this task was created. If not, the caller
	 * has left the queue and was enqueued again, with a task that may still be open.
	 */
	boolean isOf(QueueMember member) {
		return member.callSid().equals(this.callSid) && !member.enqueued().isAfter(this.created.plus(TOLERANCE));
	}

}
