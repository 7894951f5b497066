package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * Reads and changes the workspace's activities. An activity counts as in use while it is
 * a worker's current activity, because Twilio does not document what happens to a worker
 * whose activity is deleted.
 */
class ActivityRepository extends MappedResourceRepository {

	ActivityRepository() {
		super(ResourceKind.ACTIVITY, ResourceEndpoint.inWorkspace("Activities", "activities"),
				FieldMapping.plain("available", "available"));
	}

	@Override
	public boolean isInUse(ExistingResource current, AccountContext account) {
		return account.twilio()
			.list(account.workspacePath() + "/Workers", "workers")
			.stream()
			.anyMatch((worker) -> worker.path("activity_sid").asString("").equals(current.sid()));
	}

}
