package dev.toritsugi.task.waiting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.OwnWorkflows;
import dev.toritsugi.twilio.resource.QueueMember;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TaskClient;
import org.slf4j.Logger;

/**
 * The calls that have an open task which may lead to an operator.
 *
 * @param sids SIDs of the callers' calls
 * @param tasksWithoutCall open tasks of this server's workflows that contain no call, for
 * instance because another program has replaced their attributes
 */
record OpenCalls(Set<String> sids, List<TaskSid> tasksWithoutCall) {

	/**
	 * Reads the open tasks of this server's workflows, and those without a workflow. A
	 * task of another application may contain the SID of the same call, for instance a
	 * requested callback, and no operator gets the call through it.
	 */
	static OpenCalls read(TaskClient tasks, OwnWorkflows workflows, Deadline deadline) {
		Set<String> sids = new HashSet<>();
		List<TaskSid> withoutCall = new ArrayList<>();
		tasks.forEachOpen((task) -> {
			if (task.workflowSid() == null || workflows.contains(task.workflowSid())) {
				CallerTask.call(task.attributes())
					.ifPresentOrElse((call) -> sids.add(call.value()), () -> withoutCall.add(task.sid()));
			}
		}, deadline);
		return new OpenCalls(sids, withoutCall);
	}

	/**
	 * Logs the open tasks whose attributes contain no call, because the callers of these
	 * tasks are redirected although the tasks are open.
	 */
	void logTasksWithoutCall(Logger log) {
		if (!this.tasksWithoutCall.isEmpty()) {
			log.warn("{} open tasks have no valid call_sid, the first is {}: another program has probably replaced "
					+ "their attributes, and no operator can be connected to their callers. Such a program must keep "
					+ "call_sid", this.tasksWithoutCall.size(), this.tasksWithoutCall.get(0));
		}
	}

	/** Returns the queue members whose call has no open task. */
	List<QueueMember> without(Collection<QueueMember> members) {
		return members.stream().filter((member) -> !this.sids.contains(member.callSid())).toList();
	}

}
