package dev.toritsugi.caller.waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.toritsugi.floor.Floor;
import dev.toritsugi.floor.FloorTask;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskQueue;
import dev.toritsugi.twilio.resource.WorkerSid;

/**
 * The callers who wait for an operator, with their figures.
 * <p>
 * The expected wait is the position times the average handling time, divided by the
 * number of operators of the queue who work: those who are available, talk or do
 * after-call work. Callers of a last-in-first-out queue have no figures, because callers
 * who come later overtake them.
 *
 * @param floor state of the workspace from which the figures come
 * @param byCall figures by the SID of the caller's call
 */
record QueuedCallers(Floor floor, Map<String, WaitingFigures> byCall) {

	/**
	 * Computes the figures.
	 * @param handling returns the average handling time of a queue, by its SID
	 */
	static QueuedCallers of(Floor floor, Function<String, Optional<Duration>> handling) {
		Map<String, List<Task>> byQueue = floor.tasks()
			.values()
			.stream()
			.filter(FloorTask::isWaiting)
			.map(FloorTask::task)
			.filter((task) -> task.queue() != null)
			.collect(Collectors.groupingBy((task) -> task.queue().sid()));
		floor.queues().stream().filter(TaskQueue::lastInFirstOut).map(TaskQueue::sid).forEach(byQueue::remove);
		Set<WorkerSid> busy = floor.tasks()
			.values()
			.stream()
			.flatMap(FloorTask::live)
			.filter((each) -> each.reservation().taken())
			.map((each) -> each.reservation().worker())
			.collect(Collectors.toSet());
		Map<String, WaitingFigures> byCall = new HashMap<>();
		byQueue.forEach((queue, tasks) -> {
			long working = floor.workers()
				.values()
				.stream()
				.filter((worker) -> floor.servedBy(worker.sid()).contains(queue))
				.filter((worker) -> worker.available() || busy.contains(worker.sid()))
				.count();
			Duration average = (working > 0) ? handling.apply(queue).orElse(null) : null;
			List<Task> ordered = new ArrayList<>(tasks);
			ordered.sort(Comparator.comparing(Task::rank));
			for (int i = 0; i < ordered.size(); i++) {
				int position = i + 1;
				Duration expected = (average != null) ? average.multipliedBy(position).dividedBy(working) : null;
				CallSid.of(ordered.get(i).attributes(), "call_sid")
					.ifPresent((call) -> byCall.put(call.value(), new WaitingFigures(position, expected)));
			}
		});
		return new QueuedCallers(floor, byCall);
	}

	Optional<WaitingFigures> figures(String callSid) {
		return Optional.ofNullable(this.byCall.get(callSid));
	}

}
