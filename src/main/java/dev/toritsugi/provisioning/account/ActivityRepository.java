package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.ExistingResource;
import dev.toritsugi.provisioning.resource.ResourceKind;

/**
 * What operators can be doing. Twilio does not say what becomes of those who are in one
 * that is deleted.
 */
class ActivityRepository extends MappedResourceRepository {

	ActivityRepository() {
		super(ResourceKind.ACTIVITY, ResourceEndpoint.ofWorkspace("Activities", "activities"),
				FieldMapping.plain("available", "available"));
	}

	@Override
	public boolean isMissed(ExistingResource current, AccountContext scope) {
		return scope.twilio()
			.list(scope.workspacePath() + "/Workers", "workers")
			.stream()
			.anyMatch((worker) -> worker.path("activity_sid").asString("").equals(current.sid()));
	}

}
