package dev.toritsugi.provisioning.account;

import java.util.Set;

/**
 * Searches Twilio for open tasks, which are tasks that are neither completed nor
 * canceled.
 */
final class OpenTaskQuery {

	/**
	 * Statuses of tasks that are not open. Twilio deletes completed and canceled tasks
	 * only after five minutes, and lists them until then.
	 *
	 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task">Twilio: tasks</a>
	 */
	private static final Set<String> CLOSED = Set.of("completed", "canceled");

	private OpenTaskQuery() {
	}

	/**
	 * Whether the workspace has an open task whose property has the given SID as its
	 * value.
	 * @param property name of the task property, for example {@code task_queue_sid}
	 */
	static boolean hasOpenTask(AccountContext account, String property, String sid) {
		return account.twilio()
			.list(account.workspacePath() + "/Tasks", "tasks")
			.stream()
			.filter((task) -> task.path(property).asString("").equals(sid))
			.anyMatch((task) -> !CLOSED.contains(task.path("assignment_status").asString("")));
	}

}
