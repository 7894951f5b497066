package dev.toritsugi.task.waiting;

import java.util.List;
import java.util.stream.Stream;

import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.resource.VoiceQueue;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.VoiceQueueClient;

import org.springframework.stereotype.Component;

/**
 * Finds the callers of given-up tasks who still wait and have no open task.
 * <p>
 * UNCONFIRMED: Twilio's pages name the voice queue of a workflow by the workflow's SID.
 * If the account has no queue of this name, this class looks for the callers in the
 * queues that are not empty. That is safe, because an event of this server's workflow has
 * named the call.
 */
@Component
class GivenUpCallerFinder {

	/** Maximum number of queues that are searched if no queue has the workflow's name. */
	private static final int MOST_QUEUES = 20;

	private final WorkflowQueue queue;

	private final VoiceQueueClient queues;

	private final TaskClient tasks;

	GivenUpCallerFinder(WorkflowQueue queue, VoiceQueueClient queues, TaskClient tasks) {
		this.queue = queue;
		this.queues = queues.withoutRetries();
		this.tasks = tasks.withoutRetries();
	}

	/**
	 * Returns the callers to redirect. Sends one request if no caller waits any more,
	 * otherwise a second one for the list of open tasks. The open tasks are read last,
	 * because a caller may have been enqueued again in the meantime.
	 */
	List<QueueMember> find(List<GivenUpTask> tasks, Deadline deadline) {
		List<QueueMember> waiting = members(tasks, deadline)
			.filter((member) -> tasks.stream().anyMatch((task) -> task.isOf(member)))
			.toList();
		return waiting.isEmpty() ? waiting : OpenCalls.read(this.tasks, deadline).without(waiting);
	}

	private Stream<QueueMember> members(List<GivenUpTask> tasks, Deadline deadline) {
		String queue = this.queue.sid(deadline).orElse(null);
		if (queue == null) {
			return this.queues.queues(deadline)
				.stream()
				.filter((each) -> each.size() > 0)
				.limit(MOST_QUEUES)
				.map(VoiceQueue::sid)
				.flatMap((sid) -> members(sid, tasks, deadline));
		}
		return members(queue, tasks, deadline);
	}

	private Stream<QueueMember> members(String queue, List<GivenUpTask> tasks, Deadline deadline) {
		return (tasks.size() == 1) ? this.queues.member(queue, tasks.get(0).callSid(), deadline).stream()
				: this.queues.members(queue, deadline).stream();
	}

}
