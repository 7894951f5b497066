package dev.toritsugi.sandbox.taskrouter.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.taskrouter.event.EventPublisher;
import dev.toritsugi.sandbox.taskrouter.event.EventType;
import dev.toritsugi.sandbox.taskrouter.event.TaskRouterEvent;
import dev.toritsugi.sandbox.taskrouter.model.Reservation;
import dev.toritsugi.sandbox.taskrouter.model.ReservationStatus;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.taskrouter.model.TaskStatus;
import dev.toritsugi.sandbox.taskrouter.model.Worker;
import dev.toritsugi.sandbox.taskrouter.registry.TaskRouterResources;
import dev.toritsugi.sandbox.taskrouter.routing.ReservationLifecycle;
import dev.toritsugi.sandbox.taskrouter.service.ReservationService;
import org.jspecify.annotations.Nullable;

/**
 * Starts, follows and cancels transfers. Offers the task of a transfer to the longest
 * idle free worker of its target, and waits if no worker is free. A transfer to a queue
 * goes on with the next worker if a worker does not accept. The events of reservations
 * and tasks decide how a transfer ends.
 * <p>
 * UNCONFIRMED: Twilio documents neither the routing of transfers nor when they fail.
 */
public final class TransferService {

	private final Engine engine;

	private final SidGenerator sids;

	private final EventPublisher events;

	private final TaskRouterResources resources;

	private final ReservationLifecycle lifecycle;

	private final ReservationService reservations;

	private final List<Transfer> transfers = new ArrayList<>();

	public TransferService(Engine engine, SidGenerator sids, EventPublisher events, TaskRouterResources resources,
			ReservationLifecycle lifecycle, ReservationService reservations) {
		this.engine = engine;
		this.sids = sids;
		this.events = events;
		this.resources = resources;
		this.lifecycle = lifecycle;
		this.reservations = reservations;
	}

	/**
	 * Returns the transfer with a SID, or empty if the SID is unknown or the task has
	 * been removed.
	 */
	public Optional<Transfer> find(String sid) {
		return this.transfers.stream().filter((transfer) -> transfer.sid().equals(sid)).findFirst();
	}

	/**
	 * Returns the transfer by which a reservation offers its task, or empty if the
	 * reservation belongs to no transfer.
	 */
	public Optional<Transfer> incoming(Reservation reservation) {
		return this.transfers.stream().filter((transfer) -> transfer.offer() == reservation).findFirst();
	}

	/**
	 * Returns the transfer that the worker of a reservation has started and that has not
	 * ended, or empty if there is none.
	 */
	public Optional<Transfer> outgoing(Reservation reservation) {
		return this.transfers.stream()
			.filter((transfer) -> transfer.isActive() && transfer.reservation() == reservation)
			.findFirst();
	}

	/**
	 * Returns the newest transfer of a task, or empty if the task has never been
	 * transferred.
	 */
	public Optional<Transfer> newest(Task task) {
		return this.transfers.stream().filter((transfer) -> transfer.task() == task).reduce((earlier, later) -> later);
	}

	/**
	 * Starts a transfer.
	 * @param reservation accepted reservation of the worker who transfers the task
	 * @throws TwilioError 400 if the reservation is not accepted, the task is already
	 * being transferred, or the target is the worker of the reservation
	 */
	public Transfer start(Reservation reservation, TransferTarget target, Transfer.Mode mode) {
		if (reservation.status() != ReservationStatus.ACCEPTED) {
			throw TwilioError.badRequest("Reservation %s is not accepted".formatted(reservation.sid()));
		}
		if (active(reservation.task()).isPresent()) {
			throw TwilioError.badRequest("Task %s already has an active transfer".formatted(reservation.task().sid()));
		}
		if (target.sid().equals(reservation.worker().sid())) {
			throw TwilioError.badRequest("Worker %s already has the task".formatted(target.sid()));
		}
		Transfer transfer = new Transfer(this.sids.next("TT"), reservation, target, mode, this.engine.now());
		this.transfers.add(transfer);
		record(EventType.TASK_TRANSFER_INITIATED, transfer, "initiated");
		offer(transfer);
		this.events.publish();
		return transfer;
	}

	/**
	 * Cancels a transfer, and the reservation that offers its task.
	 * @throws TwilioError 400 if the transfer has ended
	 */
	public void cancel(Transfer transfer) {
		if (!transfer.isActive()) {
			throw TwilioError
				.badRequest("Transfer %s is already %s".formatted(transfer.sid(), transfer.status().value()));
		}
		end(transfer, TransferStatus.CANCELED, null, EventType.TASK_TRANSFER_CANCELED);
		Reservation offer = transfer.offer();
		if (offer != null && offer.status() == ReservationStatus.PENDING) {
			this.reservations.cancel(offer);
		}
		this.events.publish();
	}

	/**
	 * Handles a TaskRouter event. Events may end a transfer, or free a worker whom a
	 * transfer waits for.
	 */
	public void on(TaskRouterEvent event) {
		Task task = event.task();
		Reservation reservation = event.reservation();
		if (reservation != null) {
			incoming(reservation).filter(Transfer::isActive).ifPresent((transfer) -> answered(transfer, reservation));
		}
		else if (task != null && task.status() != TaskStatus.ASSIGNED) {
			active(task).ifPresent((transfer) -> fail(transfer, "The task is " + task.status().value()));
		}
		this.transfers.stream().filter(TransferService::waits).toList().forEach(this::offer);
		this.transfers.removeIf((transfer) -> this.resources.reservations().of(transfer.task()).isEmpty());
		this.events.publish();
	}

	private void answered(Transfer transfer, Reservation offer) {
		switch (offer.status()) {
			case PENDING -> {
				// The worker has not answered yet.
			}
			case ACCEPTED, WRAPPING, COMPLETED -> complete(transfer);
			default -> {
				record(EventType.TASK_TRANSFER_ATTEMPT_FAILED, transfer, "attempt failed");
				if (workers(transfer).noneMatch(transfer::mayAsk)) {
					fail(transfer, "The reservation is " + offer.status().value());
				}
			}
		}
	}

	private void complete(Transfer transfer) {
		end(transfer, TransferStatus.COMPLETE, null, EventType.TASK_TRANSFER_COMPLETED);
		if (transfer.mode() == Transfer.Mode.COLD && transfer.reservation().status() == ReservationStatus.ACCEPTED) {
			this.reservations.wrapUp(transfer.reservation());
		}
	}

	private void fail(Transfer transfer, String reason) {
		end(transfer, TransferStatus.FAILED, reason, EventType.TASK_TRANSFER_FAILED);
	}

	private void end(Transfer transfer, TransferStatus status, @Nullable String reason, EventType type) {
		transfer.end(status, reason, this.engine.now());
		record(type, transfer, status.value());
	}

	private void offer(Transfer transfer) {
		workers(transfer).filter(transfer::mayAsk)
			.filter((worker) -> worker.isFreeFor(transfer.task().channel()))
			.min(Comparator.comparing(Worker::idleNumber))
			.ifPresent((worker) -> transfer.offered(this.lifecycle.createTransfer(transfer.task(), worker),
					this.engine.now()));
	}

	private Stream<Worker> workers(Transfer transfer) {
		return this.resources.workers().in(transfer.task().workspace()).all().stream();
	}

	private Optional<Transfer> active(Task task) {
		return newest(task).filter(Transfer::isActive);
	}

	private static boolean waits(Transfer transfer) {
		Reservation offer = transfer.offer();
		return transfer.isActive() && (offer == null || offer.status() != ReservationStatus.PENDING);
	}

	private void record(EventType type, Transfer transfer, String what) {
		this.events.task(type, transfer.task(),
				"Transfer %s of Task %s %s".formatted(transfer.sid(), transfer.task().sid(), what));
	}

}
