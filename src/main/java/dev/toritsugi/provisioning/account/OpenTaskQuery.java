package dev.toritsugi.provisioning.account;

import java.util.Set;

/**
 * Tasks that are not over: their callers wait or talk.
 */
final class OpenTaskQuery {

	/** Twilio keeps such tasks for five minutes more. */
	private static final Set<String> OVER = Set.of("completed", "canceled");

	private OpenTaskQuery() {
	}

	/**
	 * Whether there is any of which a property is that SID.
	 */
	static boolean any(AccountContext scope, String property, String sid) {
		return scope.twilio()
			.list(scope.workspacePath() + "/Tasks", "tasks")
			.stream()
			.filter((task) -> task.path(property).asString("").equals(sid))
			.anyMatch((task) -> !OVER.contains(task.path("assignment_status").asString("")));
	}

}
