package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.voice.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * A task that no worker has accepted yet.
 *
 * @param queue name of the task queue; omitted if the task is routed directly to a worker
 * @param position position of the task in its queue, from 1
 * @param age seconds since the task was created
 * @param since time when the task was created, UTC
 * @param call SID of the caller's call; omitted if the task has no call
 * @param from caller's number; omitted if the task has no call
 * @param status Twilio's task status: pending, or reserved while the task is offered to a
 * worker
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitingView(String task, String workspace, @Nullable String queue, int position, int priority, long age,
		Instant since, @Nullable String call, @Nullable String from, String status) {

	public static Stream<WaitingView> of(Workspace workspace, SandboxAccount account) {
		Map<String, Integer> positions = new HashMap<>();
		List<WaitingView> waiting = new ArrayList<>();
		for (Task task : account.taskRouter().waitingTasks().in(workspace)) {
			String queue = (task.queue() != null) ? task.queue().sid() : "";
			waiting.add(of(task, positions.merge(queue, 1, Integer::sum), account));
		}
		return waiting.stream();
	}

	private static WaitingView of(Task task, int position, SandboxAccount account) {
		Call caller = account.calls().of(task).orElse(null);
		return new WaitingView(task.sid(), task.workspace().sid(),
				(task.queue() != null) ? task.queue().friendlyName() : null, position, task.priority(),
				task.age(account.engine().now()), task.created(), (caller != null) ? caller.sid() : null,
				(caller != null) ? caller.from() : null, task.status().value());
	}

}
