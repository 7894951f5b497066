package dev.toritsugi.task.waiting;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;

/**
 * The calls that have an open task, in any workflow.
 *
 * @param sids SIDs of the callers' calls
 */
record OpenCalls(Set<String> sids) {

	static OpenCalls read(TaskClient tasks, Deadline deadline) {
		Set<String> sids = new HashSet<>();
		tasks.forEachOpen((task) -> task.attributes().text(CallerTask.CALL).ifPresent(sids::add), deadline);
		return new OpenCalls(sids);
	}

	/** Returns the queue members whose call has no open task. */
	List<QueueMember> without(Collection<QueueMember> members) {
		return members.stream().filter((member) -> !this.sids.contains(member.callSid())).toList();
	}

}
