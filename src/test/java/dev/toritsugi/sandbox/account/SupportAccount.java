package dev.toritsugi.sandbox.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.toritsugi.sandbox.engine.EngineClock;
import dev.toritsugi.sandbox.engine.WebhookSender;
import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Workflow;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account with the workspace Support: one queue, three available workers, and a number
 * whose voice URL is the application {@code http://app}.
 */
final class SupportAccount {

	private SupportAccount() {
	}

	static SandboxAccount of(EngineClock clock, WebhookSender application) {
		SandboxAccount account = SandboxAccount.of(new AccountSeed("AC1", List.of(),
				Map.of("WS/*", "WS1", "WW/*", "WW1", "WA/Available", "WAavailable", "WA/Offline", "WAoffline"),
				List.of()), clock, application);
		account.engine().run(() -> setUp(account));
		return account;
	}

	private static void setUp(SandboxAccount account) {
		account.numbers()
			.update(account.numbers().find(AccountSeed.NUMBER).orElseThrow(),
					IncomingPhoneNumber.Settings.answeredBy("Support", "http://app/enqueue"));
		Workspace workspace = account.taskRouter().workspaces().create(Workspace.Settings.named("Support"));
		account.taskRouter().activities().create(workspace, "Wrap-up", false);
		TaskQueue queue = account.taskRouter().queues().create(workspace, TaskQueue.Settings.servedByAll("Everyone"));
		account.taskRouter()
			.workflows()
			.create(workspace, new Workflow.Settings("Inbound",
					"{\"task_routing\":{\"filters\":[],\"default_filter\":{\"queue\":\"%s\"}}}".formatted(queue.sid()),
					"http://app/assignment", null, Duration.ofSeconds(30)));
		JsonMapper json = new JsonMapper();
		for (String name : List.of("alice", "bob", "carol")) {
			account.taskRouter()
				.workers()
				.create(workspace, name, json.createObjectNode().put("contact_uri", "client:" + name),
						account.taskRouter().activities().get(workspace, "WAavailable"));
		}
	}

}
