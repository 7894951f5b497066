package dev.toritsugi.sandbox.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.taskrouter.Workspace;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import dev.toritsugi.sandbox.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Who does what at this moment.
 *
 * @param version grows with every change, and begins anew with a reset
 * @param clock the time in the sandbox
 * @param numbers numbers that can be called
 * @param workspaces the call centres
 * @param workers everybody, busy or not
 * @param waiting whom nobody has accepted yet, each queue's in their order
 * @param tasks all tasks, those too that ended within the last five minutes
 * @param calls legs that are not over, and the newest of those that are
 * @param faults what goes wrong on the wire, by name
 * @param batch callers yet to come; left out where nobody is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StateView(long version, ClockView clock, List<NumberView> numbers, List<WorkspaceView> workspaces,
		List<WorkerView> workers, List<WaitingView> waiting, List<TaskView> tasks, List<CallView> calls,
		Map<String, FaultView> faults, @Nullable BatchView batch) {

	private static final int MOST_THAT_ARE_OVER = 20;

	static StateView of(World world) {
		return new StateView(version(world), ClockView.of(world),
				world.numbers().all().stream().map((number) -> NumberView.of(number, world)).toList(),
				world.workspaces().all().stream().map(WorkspaceView::of).toList(),
				each(world, (workspace) -> workspace.workers().all()).map((worker) -> WorkerView.of(worker, world))
					.toList(),
				world.workspaces().all().stream().flatMap((workspace) -> WaitingView.of(workspace, world)).toList(),
				each(world, (workspace) -> workspace.tasks().all()).map((task) -> TaskView.of(task, world)).toList(),
				calls(world), FaultView.all(world.faults()), BatchView.of(world.callers()));
	}

	/** Grows with every change. */
	static long version(World world) {
		return world.engine().version() + world.faults().version();
	}

	private static <T> Stream<T> each(World world, Function<Workspace, Collection<T>> of) {
		return world.workspaces().all().stream().flatMap((workspace) -> of.apply(workspace).stream());
	}

	private static List<CallView> calls(World world) {
		Stream<Call> over = world.calls()
			.all()
			.stream()
			.filter(Call::over)
			.sorted(Comparator.comparing(Call::ended).reversed())
			.limit(MOST_THAT_ARE_OVER);
		return Stream.concat(world.calls().all().stream().filter((call) -> !call.over()), over)
			.map(CallView::of)
			.toList();
	}

	/**
	 * A number of the account.
	 *
	 * @param voiceUrl asked about every call; left out where nobody answers
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NumberView(String sid, String phoneNumber, @Nullable String friendlyName, @Nullable String voiceUrl) {

		private static NumberView of(PhoneNumber number, World world) {
			return new NumberView(number.sid(), number.number(), number.settings().friendlyName(),
					world.voice().applications().voice(number).url());
		}

	}

	/**
	 * A task.
	 *
	 * @param age seconds since it was made
	 * @param call call that it stands for
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record TaskView(String sid, String workspace, String status, long age, int priority, @Nullable String queue,
			String workflow, @Nullable String call, @Nullable String reason) {

		private static TaskView of(Task task, World world) {
			return new TaskView(task.sid(), task.workspace().sid(), task.status().value(),
					task.age(world.engine().now()), task.priority(),
					(task.queue() != null) ? task.queue().friendlyName() : null,
					task.workflow().settings().friendlyName(), world.calls().of(task).map(Call::sid).orElse(null),
					task.reason());
		}

	}

}
