package dev.toritsugi.desk.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.toritsugi.floor.Floor;
import dev.toritsugi.floor.FloorReservation;
import dev.toritsugi.floor.FloorTask;
import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskQueue;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the state that are the same for all operators, computed once for each
 * state of the workspace.
 *
 * @param floor state of the workspace
 * @param activities what each worker does, by the workers' names
 * @param queues all queues
 * @param colleagues all workers by name
 * @param supervision all operators and waiting callers
 */
record FloorSummary(Floor floor, Map<WorkerSid, OperatorActivity> activities, List<DeskState.QueueView> queues,
		Map<WorkerSid, DeskState.ColleagueView> colleagues, DeskState.FloorView supervision) {

	static FloorSummary of(Floor floor, DeskNames names) {
		Map<WorkerSid, List<HeldReservation>> held = held(floor);
		Map<WorkerSid, OperatorActivity> activities = new LinkedHashMap<>();
		floor.workers()
			.values()
			.stream()
			.sorted(Comparator.comparing(Worker::name, String.CASE_INSENSITIVE_ORDER))
			.forEach((worker) -> activities.put(worker.sid(),
					OperatorActivity.of(worker, floor, held.getOrDefault(worker.sid(), List.of()))));
		Map<WorkerSid, DeskState.ColleagueView> colleagues = new LinkedHashMap<>();
		List<DeskState.OperatorView> operators = new ArrayList<>();
		activities.forEach((sid, activity) -> {
			DeskState.NameView name = names.activity(activity.worker(), floor);
			colleagues.put(sid,
					new DeskState.ColleagueView(activity.worker().name(), activity.state(), name, activity.since()));
			operators.add(operator(activity, name, floor, names));
		});
		return new FloorSummary(floor, activities,
				floor.queues().stream().map((queue) -> queue(queue, floor, activities, names)).toList(), colleagues,
				new DeskState.FloorView(List.copyOf(operators), waiting(floor, names), List.of(), List.of()));
	}

	/**
	 * Returns what a worker does, or null if the workspace does not contain the worker.
	 */
	@Nullable OperatorActivity activity(Worker worker) {
		return this.activities.get(worker.sid());
	}

	private static Map<WorkerSid, List<HeldReservation>> held(Floor floor) {
		Map<WorkerSid, List<HeldReservation>> held = new HashMap<>();
		for (FloorTask task : floor.tasks().values()) {
			task.live()
				.forEach((reservation) -> held
					.computeIfAbsent(reservation.reservation().worker(), (sid) -> new ArrayList<>())
					.add(new HeldReservation(task, reservation)));
		}
		held.values().forEach((each) -> each.sort(HeldReservation.BY_URGENCY));
		return held;
	}

	private static DeskState.OperatorView operator(OperatorActivity activity, DeskState.NameView name, Floor floor,
			DeskNames names) {
		Worker worker = activity.worker();
		Task task = activity.held().isEmpty() ? null : activity.held().get(0).task().task();
		return new DeskState.OperatorView(worker.sid().value(), worker.name(), activity.state(), name, activity.since(),
				(task != null) ? names.queue(task) : null,
				(task != null) ? CallerNumbers.caller(task.attributes()) : null,
				(task != null) ? task.sid().value() : null, ReasonView.of(worker, floor));
	}

	private static DeskState.QueueView queue(TaskQueue queue, Floor floor, Map<WorkerSid, OperatorActivity> activities,
			DeskNames names) {
		List<Instant> waiting = floor.tasks()
			.values()
			.stream()
			.filter((task) -> task.isWaiting() && task.task().queue() != null
					&& task.task().queue().sid().equals(queue.sid()))
			.map((task) -> task.task().created())
			.toList();
		long available = activities.entrySet()
			.stream()
			.filter((each) -> each.getValue().state() == OperatorState.AVAILABLE
					&& floor.servedBy(each.getKey()).contains(queue.sid()))
			.count();
		return new DeskState.QueueView(queue.sid(), queue.name(), names.ofQueue(queue.sid(), queue.name()),
				waiting.size(), waiting.stream().min(Comparator.naturalOrder()).orElse(null),
				names.waitLimit(queue.sid(), queue.name()).toSeconds(), Math.toIntExact(available),
				messages(queue, floor));
	}

	/** Counts the messages that wait in a queue. */
	private static int messages(TaskQueue queue, Floor floor) {
		return Math.toIntExact(floor.tasks()
			.values()
			.stream()
			.map(FloorTask::task)
			.filter((task) -> VoicemailTask.isVoicemail(task.attributes())
					&& (task.status() == Task.Status.PENDING || task.status() == Task.Status.RESERVED)
					&& task.queue() != null && task.queue().sid().equals(queue.sid()))
			.count());
	}

	private static List<DeskState.WaitingView> waiting(Floor floor, DeskNames names) {
		return floor.tasks()
			.values()
			.stream()
			.filter(FloorTask::isWaiting)
			.sorted(Comparator.comparing((task) -> task.task().created()))
			.map((task) -> new DeskState.WaitingView(task.task().sid().value(),
					CallerNumbers.caller(task.task().attributes()), names.queue(task.task()), task.task().created(),
					ringingAt(task, floor)))
			.toList();
	}

	private static @Nullable String ringingAt(FloorTask task, Floor floor) {
		return task.live()
			.map(FloorReservation::reservation)
			.filter((reservation) -> reservation.status() == Reservation.Status.PENDING)
			.map((reservation) -> {
				Worker worker = floor.workers().get(reservation.worker());
				return (worker != null) ? worker.name() : reservation.workerName();
			})
			.findFirst()
			.orElse(null);
	}

}
