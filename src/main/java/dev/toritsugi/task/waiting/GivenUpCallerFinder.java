package dev.toritsugi.task.waiting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import dev.toritsugi.twilio.rest.VoiceQueueClient;

import org.springframework.stereotype.Component;

/**
 * Finds the callers who still wait in the queue although TaskRouter has given up their
 * tasks. A caller who has another open task is not returned.
 * <p>
 * According to Twilio's pages, the name of a workflow's voice queue is the workflow's SID
 * (UNCONFIRMED). If the account has no queue with this name, this class searches the
 * account's queues that are not empty. This class does not find the callers of other
 * applications, because it searches only for calls that occur in events of this server's
 * workflows.
 */
@Component
class GivenUpCallerFinder {

	/**
	 * Maximum number of queues that are searched if the name of no queue is the
	 * workflow's SID.
	 */
	private static final int MOST_QUEUES = 20;

	private final WorkflowQueues workflowQueues;

	private final VoiceQueueClient queues;

	private final TaskClient tasks;

	private final OwnWorkflows workflows;

	GivenUpCallerFinder(WorkflowQueues workflowQueues, VoiceQueueClient queues, TaskClient tasks,
			OwnWorkflows workflows) {
		this.workflows = workflows;
		this.workflowQueues = workflowQueues;
		this.queues = queues.withoutRetries();
		this.tasks = tasks.withoutRetries();
	}

	/**
	 * Returns the callers to redirect. Reads the queue and, if a caller still waits, the
	 * list of open tasks. The open tasks are read last, because a caller may have been
	 * enqueued again in the meantime.
	 */
	List<QueueMember> find(List<GivenUpTask> tasks, Deadline deadline) {
		Map<String, List<GivenUpTask>> byWorkflow = tasks.stream()
			.collect(Collectors.groupingBy(GivenUpTask::workflowSid));
		List<QueueMember> waiting = byWorkflow.entrySet()
			.stream()
			.flatMap((workflow) -> members(workflow.getKey(), deadline).stream()
				.filter((member) -> workflow.getValue().stream().anyMatch((task) -> task.isOf(member))))
			.distinct()
			.toList();
		return waiting.isEmpty() ? waiting : OpenCalls.read(this.tasks, this.workflows, deadline).without(waiting);
	}

	private List<QueueMember> members(String workflowSid, Deadline deadline) {
		return this.workflowQueues.members(workflowSid, this.queues, deadline)
			.orElseGet(() -> membersOfAnyQueue(deadline));
	}

	private List<QueueMember> membersOfAnyQueue(Deadline deadline) {
		return this.queues.queues(deadline)
			.stream()
			.filter((each) -> each.size() > 0)
			.limit(MOST_QUEUES)
			.flatMap((each) -> this.queues.members(each.sid(), deadline).stream())
			.toList();
	}

}
