package dev.toritsugi.task.waiting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;

/**
 * Collects the calls of open tasks while the list of tasks is read. This class stores
 * SIDs and no attributes, so that thousands of waiting tasks fit into the memory.
 */
public final class OpenCallerTasks {

	private final Set<String> calls = new HashSet<>();

	private boolean talking;

	/** Tasks that wait for an operator, by the SID of the caller's call. */
	private final Map<String, WaitingTask> waiting = new HashMap<>();

	/**
	 * Adds an open task. Ignores a task without a call.
	 */
	public void add(Task task) {
		CallerTask.call(task.attributes()).map(CallSid::value).ifPresent((call) -> {
			this.calls.add(call);
			if (task.status() == Task.Status.PENDING && task.workflowSid() != null) {
				this.waiting.put(call, new WaitingTask(task.sid(), task.workflowSid()));
			}
			this.talking |= task.status() == Task.Status.ASSIGNED || task.status() == Task.Status.WRAPPING;
		});
	}

	/** Returns the calls that have an open task. */
	OpenCalls calls() {
		return new OpenCalls(this.calls, List.of());
	}

	/** Whether an operator talks with a caller or does after-call work. */
	boolean isOperatorTalking() {
		return this.talking;
	}

	/**
	 * Returns the tasks of a workflow that wait for an operator, by the SID of the
	 * caller's call.
	 */
	Map<String, TaskSid> waitingIn(String workflowSid) {
		Map<String, TaskSid> found = new HashMap<>();
		this.waiting.forEach((call, task) -> {
			if (task.workflowSid().equals(workflowSid)) {
				found.put(call, task.sid());
			}
		});
		return found;
	}

	private record WaitingTask(TaskSid sid, String workflowSid) {

	}

}
