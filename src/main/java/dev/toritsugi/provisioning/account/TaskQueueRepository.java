package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Where callers wait.
 */
class TaskQueueRepository extends MappedResourceRepository {

	TaskQueueRepository() {
		super(ResourceKind.QUEUE, ResourceEndpoint.ofWorkspace("TaskQueues", "task_queues"),
				FieldMapping.plain("workers", "target_workers"),
				FieldMapping.plain("max-reserved", "max_reserved_workers"), FieldMapping.plain("order", "task_order"));
	}

	@Override
	public boolean isMissed(ExistingResource current, AccountContext scope) {
		return OpenTaskQuery.any(scope, "task_queue_sid", current.sid());
	}

}
