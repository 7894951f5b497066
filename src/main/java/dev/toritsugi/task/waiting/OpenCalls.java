package dev.toritsugi.task.waiting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;

/**
 * The calls that have an open task which may lead to an operator.
 *
 * @param sids SIDs of the callers' calls
 */
record OpenCalls(Set<String> sids) {

	/**
	 * Reads the open tasks of this server's workflows, and those without a workflow. A
	 * task of another application may contain the SID of the same call, for instance a
	 * requested callback, and no operator gets the call through it.
	 */
	static OpenCalls read(TaskClient tasks, OwnWorkflows workflows, Deadline deadline) {
		Set<String> sids = new HashSet<>();
		tasks.forEachOpen((task) -> {
			if (task.workflowSid() == null || workflows.contains(task.workflowSid())) {
				CallerTask.call(task.attributes()).ifPresent((call) -> sids.add(call.value()));
			}
		}, deadline);
		return new OpenCalls(sids);
	}

	/** Returns the queue members whose call has no open task. */
	List<QueueMember> without(Collection<QueueMember> members) {
		return members.stream().filter((member) -> !this.sids.contains(member.callSid())).toList();
	}

}
