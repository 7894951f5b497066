package dev.toritsugi.sandbox.control;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.taskrouter.Reservation;
import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.taskrouter.Worker;
import dev.toritsugi.sandbox.voice.Call;
import dev.toritsugi.sandbox.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Who does what at this moment.
 *
 * @param workers everybody, busy or not
 * @param tasks all tasks, those too that ended within the last five minutes
 */
record StateView(List<WorkerView> workers, List<TaskView> tasks) {

	static StateView of(World world) {
		return new StateView(
				world.workspaces()
					.all()
					.stream()
					.flatMap((workspace) -> workspace.workers().all().stream())
					.map((worker) -> WorkerView.of(worker, world))
					.toList(),
				world.workspaces()
					.all()
					.stream()
					.flatMap((workspace) -> workspace.tasks().all().stream())
					.map((task) -> TaskView.of(task, world))
					.toList());
	}

	/**
	 * A worker.
	 *
	 * @param phone status of the leg on their phone; left out where it is silent
	 * @param holds what takes up their capacity
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record WorkerView(String name, String sid, String activity, boolean available, @Nullable String phone,
			List<HoldView> holds) {

		static WorkerView of(Worker worker, World world) {
			return new WorkerView(worker.friendlyName(), worker.sid(), worker.activity().friendlyName(),
					worker.activity().available(),
					world.phones().leg(worker).map(Call::status).map(Call.Status::value).orElse(null),
					worker.holding().stream().map(HoldView::of).toList());
		}

	}

	/**
	 * A reservation that takes up a worker's capacity.
	 */
	record HoldView(String reservation, String status, String task) {

		private static HoldView of(Reservation reservation) {
			return new HoldView(reservation.sid(), reservation.status().value(), reservation.task().sid());
		}

	}

	/**
	 * A task.
	 *
	 * @param age seconds since it was made
	 * @param call call that it stands for
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record TaskView(String sid, String status, long age, @Nullable String call, @Nullable String reason) {

		private static TaskView of(Task task, World world) {
			return new TaskView(task.sid(), task.status().value(), task.age(world.engine().now()),
					task.attributes().path("call_sid").asString(null), task.reason());
		}

	}

}
