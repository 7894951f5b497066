package dev.toritsugi.sandbox.world;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.Sids;
import dev.toritsugi.sandbox.taskrouter.Activity;
import dev.toritsugi.sandbox.taskrouter.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.Workflow;
import dev.toritsugi.sandbox.taskrouter.Workspace;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a new account has: the workspace Support with three workers, all of them
 * available.
 *
 * @param accountSid SID of the account
 * @param workspaceSid SID of the workspace
 * @param workflowSid SID of its workflow
 * @param availableActivitySid SID of the activity Available
 * @param offlineActivitySid SID of the activity Offline
 * @param voiceUrl asked about every call that comes in
 * @param assignmentCallbackUrl asked about every reservation
 */
public record Seed(String accountSid, String workspaceSid, String workflowSid, String availableActivitySid,
		String offlineActivitySid, URI voiceUrl, URI assignmentCallbackUrl) {

	/** The number that a caller dials who does not say which. */
	public static final String NUMBER = "+12025550100";

	private static final List<String> WORKERS = List.of("alice", "bob", "carol");

	/** Longer than the server lets a phone ring, so that no ring is cut off. */
	private static final Duration RESERVATION_TIMEOUT = Duration.ofSeconds(30);

	Workspace plant(Engine engine, Sids sids) {
		Activity available = new Activity(this.availableActivitySid, "Available", true);
		Workspace workspace = new Workspace(this.accountSid, this.workspaceSid,
				new Activity(this.offlineActivitySid, "Offline", false));
		workspace.add(available);
		workspace.add(new Activity(sids.next("WA"), "Wrap-up", false));
		workspace.add(new Workflow(this.workflowSid, "Inbound", new TaskQueue(sids.next("WQ"), "Everyone"),
				this.assignmentCallbackUrl, RESERVATION_TIMEOUT));
		JsonMapper json = new JsonMapper();
		for (String name : WORKERS) {
			workspace.addWorker(sids.next("WK"), name, json.createObjectNode().put("contact_uri", "client:" + name),
					available, engine.now());
		}
		return workspace;
	}

}
