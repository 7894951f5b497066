package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Reads and changes the workspace's TaskQueues. A queue is in use while it contains an
 * open task.
 */
class TaskQueueRepository extends MappedResourceRepository {

	TaskQueueRepository() {
		super(ResourceKind.QUEUE, ResourceEndpoint.inWorkspace("TaskQueues", "task_queues"),
				FieldMapping.plain("workers", "target_workers"),
				FieldMapping.plain("max-reserved", "max_reserved_workers"), FieldMapping.plain("order", "task_order"));
	}

	@Override
	public boolean isInUse(ExistingResource current, AccountContext account) {
		return OpenTaskQuery.hasOpenTask(account, "task_queue_sid", current.sid());
	}

}
