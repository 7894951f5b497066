package dev.toritsugi.sandbox.controlapi.view;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.voice.queue.CallQueue;

/**
 * A voice queue, in which callers wait.
 *
 * @param name name of the queue; for the queue of a workflow, the name of the workflow
 * @param size number of waiting callers
 * @param maxSize number of waiting callers with which the queue is full; Enqueue refuses
 * further callers with the result {@code queue-full}
 */
public record CallQueueView(String sid, String name, int size, int maxSize) {

	static CallQueueView of(CallQueue queue, SandboxAccount account) {
		String name = account.taskRouter()
			.workflows()
			.find(queue.friendlyName())
			.map(Workflow::friendlyName)
			.orElse(queue.friendlyName());
		return new CallQueueView(queue.sid(), name, queue.members().size(), queue.maxSize());
	}

}
