package dev.toritsugi.provisioning.account;

import java.util.Set;

/**
 * Asks Twilio for open tasks: their callers wait or talk.
 */
final class OpenTaskQuery {

	/**
	 * Twilio keeps tasks with these statuses for five minutes.
	 *
	 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task">Twilio: tasks</a>
	 */
	private static final Set<String> CLOSED = Set.of("completed", "canceled");

	private OpenTaskQuery() {
	}

	/**
	 * Whether the workspace has an open task with a SID in one of its properties, as in
	 * {@code task_queue_sid}.
	 */
	static boolean hasOpenTask(AccountContext account, String property, String sid) {
		return account.twilio()
			.list(account.workspacePath() + "/Tasks", "tasks")
			.stream()
			.filter((task) -> task.path(property).asString("").equals(sid))
			.anyMatch((task) -> !CLOSED.contains(task.path("assignment_status").asString("")));
	}

}
