package dev.toritsugi.floor;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import dev.toritsugi.twilio.resource.Reservation;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Keeps the latest {@link Floor}. Reads and events may arrive in any order, so the newest
 * state of each worker, task and reservation is kept, and an earlier state never replaces
 * it.
 */
@Service
public class FloorRepository {

	/**
	 * Number of reads that may contradict an event, because Twilio's lists may lag behind
	 * its events.
	 */
	private static final int CONTRADICTIONS = 4;

	/**
	 * If Twilio's clock goes back by more than these seconds, dates no longer show which
	 * state is newer. The sandbox's clock goes back at a reset.
	 */
	private static final int CLOCK_SECONDS = 2;

	private final Map<WorkerSid, KnownWorker> workers = new HashMap<>();

	private final Map<TaskSid, KnownTask> tasks = new LinkedHashMap<>();

	private final EndedTasks ended = new EndedTasks();

	private final ServedQueues served = new ServedQueues();

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private FloorReading.@Nullable Layout layout;

	private Instant asOf = Instant.EPOCH;

	private boolean reachable;

	private volatile @Nullable Floor floor;

	/**
	 * Returns the latest state, or empty if the workspace has never been read.
	 */
	public Optional<Floor> floor() {
		return Optional.ofNullable(this.floor);
	}

	/**
	 * Adds a listener that runs after each change, on the thread of the change. The
	 * listener must return at once.
	 */
	public void onChange(Runnable listener) {
		this.listeners.add(listener);
	}

	/** Merges a read of the whole workspace into the state. */
	void merge(FloorReading reading) {
		synchronized (this) {
			if (reading.asOf().isBefore(this.asOf.minusSeconds(CLOCK_SECONDS))) {
				clear();
			}
			this.layout = reading.layout();
			reading.workers()
				.forEach((worker) -> merge(worker, Stamp.ofRead(KnownWorker.date(worker), reading.begun())));
			reading.tasks().forEach((task) -> merge(task, Stamp.ofRead(task.updated(), reading.begun())));
			removeMissing(reading);
			this.asOf = reading.asOf();
			this.reachable = true;
			publish();
		}
		this.listeners.forEach(Runnable::run);
	}

	/**
	 * Merges the change that an event reports into the state.
	 * @return whether the order of the event and an earlier read is unknown, so that the
	 * workspace has to be read
	 */
	boolean merge(FloorChange change) {
		boolean unknown = false;
		synchronized (this) {
			if (this.layout == null) {
				return false;
			}
			if (change.worker() != null) {
				unknown = merge(change.worker(), change.workerStamp()) == Stamp.Order.UNKNOWN;
			}
			if (change.task() != null) {
				unknown |= merge(change.task(), change.taskStamp()) == Stamp.Order.UNKNOWN;
			}
			if (change.reservation() != null) {
				merge(List.of(change.reservation()), change.taskStamp().at());
			}
			publish();
		}
		this.listeners.forEach(Runnable::run);
		return unknown;
	}

	/** Returns the tasks whose reservations have to be read. */
	synchronized List<Task> unexplained() {
		return this.tasks.values()
			.stream()
			.filter(KnownTask::needsReservations)
			.map((known) -> known.task().task())
			.toList();
	}

	/**
	 * Merges the reservations of a task, which were read after the task.
	 * @param read the task as it was before the read of the reservations
	 * @param whole the task with its attributes if they were read too, or null
	 */
	void merge(Task read, @Nullable Task whole, List<Reservation> reservations, long begun) {
		synchronized (this) {
			if (whole != null) {
				merge(whole, Stamp.ofRead(whole.updated(), begun));
			}
			this.tasks.computeIfPresent(read.sid(),
					(sid, known) -> known.with(reservations, read.updated()).readFor(read));
			publish();
		}
		this.listeners.forEach(Runnable::run);
	}

	/** Records that Twilio cannot be read. The last state stays. */
	void failed() {
		synchronized (this) {
			this.reachable = false;
			publish();
		}
		this.listeners.forEach(Runnable::run);
	}

	private void clear() {
		this.workers.clear();
		this.tasks.clear();
		this.ended.clear();
	}

	private Stamp.Order merge(Worker worker, Stamp stamp) {
		KnownWorker known = this.workers.get(worker.sid());
		Stamp.Order order = (known != null) ? known.order(worker, stamp) : Stamp.Order.NEWER;
		if (known == null || order == Stamp.Order.NEWER
				|| (!stamp.event() && known.contradictions() >= CONTRADICTIONS)) {
			this.workers.put(worker.sid(), new KnownWorker(worker, stamp, 0));
			return Stamp.Order.NEWER;
		}
		if (!stamp.event() && stamp.isObservedAfter(known.stamp())) {
			this.workers.put(worker.sid(), known.contradicted());
		}
		return order;
	}

	private Stamp.Order merge(Task task, Stamp stamp) {
		TaskSid sid = task.sid();
		if (KnownTask.step(task.status()) == KnownTask.step(Task.Status.COMPLETED)) {
			this.ended.add(sid, stamp.at());
			this.tasks.remove(sid);
			return Stamp.Order.NEWER;
		}
		if (this.ended.isAfter(task, stamp)) {
			return Stamp.Order.OLDER;
		}
		KnownTask known = this.tasks.get(sid);
		if (known == null) {
			this.tasks.put(sid, KnownTask.of(task, stamp));
			return Stamp.Order.NEWER;
		}
		Stamp.Order order = known.order(task, stamp);
		if (order == Stamp.Order.NEWER || (!stamp.event() && known.contradictions() >= CONTRADICTIONS)) {
			this.tasks.put(sid, known.with(task, stamp));
		}
		else if (!stamp.event() && stamp.isObservedAfter(known.stamp())) {
			this.tasks.put(sid, known.contradicted());
		}
		return order;
	}

	private void merge(List<Reservation> reservations, Instant at) {
		reservations.forEach((reservation) -> this.tasks.computeIfPresent(reservation.taskSid(),
				(sid, known) -> known.with(List.of(reservation), at)));
	}

	/**
	 * Removes workers and tasks that a read does not contain. A state from an event stays
	 * until a second read, because Twilio's lists may lag behind its events.
	 */
	private void removeMissing(FloorReading reading) {
		Set<WorkerSid> workers = reading.workers().stream().map(Worker::sid).collect(Collectors.toSet());
		this.workers.values().removeIf((known) -> !workers.contains(known.worker().sid()));
		Set<TaskSid> tasks = reading.tasks().stream().map(Task::sid).collect(Collectors.toSet());
		for (KnownTask known : List.copyOf(this.tasks.values())) {
			TaskSid sid = known.task().task().sid();
			if (tasks.contains(sid) || reading.begun() - known.stamp().observed() <= 0) {
				continue;
			}
			if (known.stamp().event() && known.contradictions() == 0) {
				this.tasks.put(sid, known.contradicted());
			}
			else {
				this.tasks.remove(sid);
				this.ended.addMissing(sid, reading.asOf());
			}
		}
	}

	private void publish() {
		FloorReading.Layout layout = this.layout;
		if (layout == null) {
			return;
		}
		Map<WorkerSid, Worker> workers = new LinkedHashMap<>();
		this.workers.forEach((sid, known) -> workers.put(sid, known.worker()));
		Map<TaskSid, FloorTask> tasks = new LinkedHashMap<>();
		this.tasks.forEach((sid, known) -> tasks.put(sid, known.task()));
		this.floor = new Floor(this.asOf, this.reachable, workers, tasks, layout.queues(), layout.activities(),
				this.served.of(workers.values(), layout.queues()));
	}

}
