package dev.toritsugi.provisioning.account;

import dev.toritsugi.provisioning.resource.Found;
import dev.toritsugi.provisioning.resource.Kind;

/**
 * What operators can be doing. Twilio does not say what becomes of those who are in one
 * that is deleted.
 */
class ActivityType extends TableType {

	ActivityType() {
		super(Kind.ACTIVITY, Collection.ofWorkspace("Activities", "activities"),
				Column.plain("available", "available"));
	}

	@Override
	public boolean isMissed(Found current, Scope scope) {
		return scope.twilio()
			.list(scope.workspacePath() + "/Workers", "workers")
			.stream()
			.anyMatch((worker) -> worker.path("activity_sid").asString("").equals(current.sid()));
	}

}
