package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;

/**
 * Where callers wait.
 */
class QueueType extends TableType {

	QueueType() {
		super(Kind.QUEUE, Collection.ofWorkspace("TaskQueues", "task_queues"),
				Column.plain("workers", "target_workers"), Column.plain("max-reserved", "max_reserved_workers"),
				Column.plain("order", "task_order"));
	}

	@Override
	public boolean isMissed(Found current, Scope scope) {
		return OpenTasks.any(scope, "task_queue_sid", current.sid());
	}

}
