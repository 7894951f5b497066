package dev.toritsugi.sandbox.world;

import java.time.Duration;
import java.util.List;

import dev.toritsugi.sandbox.taskrouter.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.Workflow;
import dev.toritsugi.sandbox.taskrouter.Workspace;
import dev.toritsugi.sandbox.taskrouter.WorkspaceSids;
import dev.toritsugi.sandbox.taskrouter.Workspaces;
import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import dev.toritsugi.sandbox.voice.number.PhoneNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a new account has: the workspace Support with three workers, all of them
 * available.
 *
 * @param kind whether all of it is there, or nothing but the account and its number
 * @param accountSid SID of the account
 * @param workspaceSid SID of the workspace
 * @param workflowSid SID of its workflow
 * @param availableActivitySid SID of the activity Available
 * @param offlineActivitySid SID of the activity Offline
 * @param voiceUrl asked about every call that comes in
 * @param assignmentCallbackUrl asked about every reservation
 * @param eventCallbackUrl told of what happens in the workspace; null for nobody
 */
public record Seed(Kind kind, String accountSid, String workspaceSid, String workflowSid, String availableActivitySid,
		String offlineActivitySid, String voiceUrl, String assignmentCallbackUrl, @Nullable String eventCallbackUrl) {

	/** The number that a caller dials who does not say which. */
	public static final String NUMBER = "+12025550100";

	/** What the server wants to hear of. */
	private static final String EVENTS = "task.wrapup,task.updated,task.canceled,task.completed,task.deleted,"
			+ "reservation.accepted,reservation.wrapup,reservation.completed,worker.activity.update";

	private static final List<String> WORKERS = List.of("alice", "bob", "carol");

	/** Longer than the server lets a phone ring, so that no ring is cut off. */
	private static final Duration RESERVATION_TIMEOUT = Duration.ofSeconds(30);

	void plant(Workspaces workspaces, PhoneNumbers numbers) {
		if (this.kind == Kind.NONE) {
			numbers.add(NUMBER, PhoneNumber.Settings.answeredBy(NUMBER, null));
			return;
		}
		numbers.add(NUMBER, PhoneNumber.Settings.answeredBy("Support", this.voiceUrl));
		Workspace workspace = workspaces.create(
				Workspace.Settings.named("Support").telling(this.eventCallbackUrl, EVENTS),
				new WorkspaceSids(this.workspaceSid, this.availableActivitySid, this.offlineActivitySid));
		workspace.activities().create("Wrap-up", false);
		TaskQueue queue = workspace.queues().create(TaskQueue.Settings.everybody("Everyone"));
		workspace.workflows()
			.create(new Workflow.Settings("Inbound",
					"{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}".formatted(queue.sid()),
					this.assignmentCallbackUrl, null, RESERVATION_TIMEOUT), this.workflowSid);
		JsonMapper json = new JsonMapper();
		for (String name : WORKERS) {
			workspace.workers()
				.create(name, json.createObjectNode().put("contact_uri", "client:" + name),
						workspace.activities().get(this.availableActivitySid));
		}
	}

	/**
	 * How much is there at the beginning.
	 */
	public enum Kind {

		/** A call centre that works. */
		SUPPORT,
		/**
		 * The account and a number that leads nowhere, for a set-up script of one's own.
		 */
		NONE

	}

}
