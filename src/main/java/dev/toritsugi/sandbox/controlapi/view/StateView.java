package dev.toritsugi.sandbox.controlapi.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.Workspace;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The state of the sandbox.
 *
 * @param version number that increases with every change of the state and starts again
 * after a reset
 * @param clock the sandbox's clock
 * @param numbers phone numbers of the account
 * @param workspaces TaskRouter workspaces
 * @param workers TaskRouter workers of all workspaces
 * @param waiting tasks that no worker has accepted yet, in queue order
 * @param queues voice queues, in which callers wait
 * @param tasks all live tasks, and the tasks that ended within the last five minutes
 * @param calls all calls in progress, and the 20 calls that ended last
 * @param conferences live conferences with their participants
 * @param messages the 20 newest text messages
 * @param recordings the 20 newest recordings
 * @param faults simulated faults by name
 * @param batch running batch of incoming calls; omitted if no batch is running
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StateView(long version, ClockView clock, List<NumberView> numbers, List<WorkspaceView> workspaces,
		List<WorkerView> workers, List<WaitingView> waiting, List<CallQueueView> queues, List<TaskView> tasks,
		List<CallView> calls, List<ConferenceView> conferences, List<MessageView> messages,
		List<RecordingView> recordings, Map<String, FaultView> faults, @Nullable CallBatchView batch) {

	private static final int MOST_THAT_ARE_OVER = 20;

	public static StateView of(SandboxAccount account) {
		return new StateView(version(account), ClockView.of(account),
				account.numbers().all().stream().map((number) -> NumberView.of(number, account)).toList(),
				workspaces(account).map((workspace) -> WorkspaceView.of(workspace, account.taskRouter())).toList(),
				workspaces(account).flatMap((workspace) -> account.taskRouter().workers().all(workspace).stream())
					.map((worker) -> WorkerView.of(worker, account))
					.toList(),
				workspaces(account).flatMap((workspace) -> WaitingView.of(workspace, account)).toList(),
				account.voice().queues().all().stream().map((queue) -> CallQueueView.of(queue, account)).toList(),
				workspaces(account).flatMap((workspace) -> account.taskRouter().tasks().all(workspace).stream())
					.map((task) -> TaskView.of(task, account))
					.toList(),
				calls(account), conferences(account), MessageView.newest(account), RecordingView.newest(account),
				FaultView.all(account.faults()), CallBatchView.of(account.callBatch()));
	}

	/** Returns a number that increases with every change of the sandbox's state. */
	public static long version(SandboxAccount account) {
		return account.engine().version() + account.faults().version();
	}

	private static Stream<Workspace> workspaces(SandboxAccount account) {
		return account.taskRouter().workspaces().all().stream();
	}

	private static List<ConferenceView> conferences(SandboxAccount account) {
		return account.voice()
			.conferences()
			.all()
			.stream()
			.filter((conference) -> !conference.over())
			.map(ConferenceView::of)
			.toList();
	}

	private static List<CallView> calls(SandboxAccount account) {
		Stream<Call> over = account.calls()
			.all()
			.stream()
			.filter(Call::over)
			.sorted(Comparator.comparing(Call::ended).reversed())
			.limit(MOST_THAT_ARE_OVER);
		return Stream.concat(account.calls().all().stream().filter((call) -> !call.over()), over)
			.map(CallView::of)
			.toList();
	}

	/**
	 * A phone number of the account.
	 *
	 * @param voiceUrl URL that returns the TwiML of an incoming call; omitted if the
	 * number has no voice URL
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NumberView(String sid, String phoneNumber, @Nullable String friendlyName, @Nullable String voiceUrl) {

		private static NumberView of(IncomingPhoneNumber number, SandboxAccount account) {
			return new NumberView(number.sid(), number.number(), number.settings().friendlyName(),
					account.voice().applications().voice(number).url());
		}

	}

	/**
	 * A TaskRouter task.
	 *
	 * @param age seconds since the task was created
	 * @param call SID of the caller's call; omitted if the task has no call
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record TaskView(String sid, String workspace, String status, long age, int priority, @Nullable String queue,
			String workflow, @Nullable String call, @Nullable String reason) {

		private static TaskView of(Task task, SandboxAccount account) {
			return new TaskView(task.sid(), task.workspace().sid(), task.status().value(),
					task.age(account.engine().now()), task.priority(),
					(task.queue() != null) ? task.queue().friendlyName() : null,
					task.workflow().settings().friendlyName(), account.calls().of(task).map(Call::sid).orElse(null),
					task.reason());
		}

	}

}
