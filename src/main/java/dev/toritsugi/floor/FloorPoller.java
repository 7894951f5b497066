package dev.toritsugi.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.PollingScheduler;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/**
 * Reads the workspace periodically while desks are attached to this replica, one round at
 * a time for all desks. A desk is attached while its web socket is open, and for 15 s
 * after it has read the state by HTTP. Waiting callers whose announcements contain
 * figures need fewer rounds. Without desks and such callers, this replica sends no
 * request.
 */
@Service
public class FloorPoller {

	private static final Logger log = LoggerFactory.getLogger(FloorPoller.class);

	/**
	 * Pause between two rounds. With it, rounds of two requests and the minute's read of
	 * queues and activities are at most 60 requests a minute.
	 */
	static final Duration PAUSE = Duration.ofMillis(2100);

	/** Pause while no task is open and no worker is available. */
	static final Duration IDLE_PAUSE = Duration.ofSeconds(10);

	/** Pause while no desk is attached, and callers need figures. */
	static final Duration PAUSE_FOR_CALLERS = Duration.ofSeconds(20);

	/**
	 * Time for which the state is kept current after a caller's request, longer than the
	 * tracks between two requests.
	 */
	private static final Duration CALLER_WAITS = Duration.ofSeconds(90);

	/** Pause before a round that clears up the order of an event. */
	private static final Duration SHORT_PAUSE = Duration.ofMillis(500);

	/** Time for which a desk counts as attached after a request by HTTP. */
	private static final Duration ATTACHED = Duration.ofSeconds(15);

	/**
	 * Age from which a request by HTTP reads the state anew, longer than a pause and a
	 * round of a poller that runs.
	 */
	private static final Duration STALE = Duration.ofSeconds(3);

	private final FloorReader reader;

	private final FloorRepository repository;

	private final TaskScheduler scheduler;

	private final Duration operation;

	/** Held during a round. */
	private final ReentrantLock round = new ReentrantLock();

	private volatile Instant lastRound = Instant.EPOCH;

	private volatile Instant lastRequest = Instant.EPOCH;

	private volatile Instant lastCaller = Instant.EPOCH;

	/** Whether the last round has failed, which was logged at the first failure. */
	private volatile boolean failing;

	private int sockets;

	private @Nullable ScheduledFuture<?> planned;

	private Instant plannedFor = Instant.MAX;

	FloorPoller(FloorReader reader, FloorRepository repository, @PollingScheduler TaskScheduler scheduler,
			TwilioProperties twilio) {
		this.reader = reader;
		this.repository = repository;
		this.scheduler = scheduler;
		this.operation = twilio.timeout().operation();
		repository.onChange(this::endIdlePause);
	}

	/**
	 * Returns the state for a request by HTTP without waiting for Twilio, or empty if the
	 * state has to be read first.
	 */
	public Optional<Floor> fresh() {
		if (!hasDesks() || isStale()) {
			return Optional.empty();
		}
		this.lastRequest = now();
		plan(pause());
		return this.repository.floor();
	}

	/**
	 * Reads the state for a request by HTTP. If Twilio fails, returns the last known
	 * state.
	 * @throws TwilioException if the workspace has never been read and Twilio fails
	 */
	public Floor current(Deadline deadline) {
		this.lastRequest = now();
		refresh(deadline);
		plan(pause());
		return this.repository.floor().orElseGet(() -> {
			// Another read has taken until the deadline, so this one throws.
			read(deadline);
			return this.repository.floor().orElseThrow();
		});
	}

	/** Adds a desk with an open web socket, and reads the workspace if it is unknown. */
	public synchronized void attach() {
		this.sockets++;
		plan(isStale() ? Duration.ZERO : pause());
	}

	/** Removes a desk whose web socket is closed. */
	public synchronized void detach() {
		this.sockets--;
	}

	/**
	 * Returns the state for a waiting caller without waiting for Twilio, or empty if it
	 * has never been read, and keeps it current for the next 90 s.
	 */
	public Optional<Floor> forCaller() {
		boolean attached = isAttached();
		this.lastCaller = now();
		if (!attached) {
			plan(Duration.ZERO);
		}
		return this.repository.floor();
	}

	/** Whether the state is kept current, for desks or for waiting callers. */
	public boolean isAttached() {
		return hasDesks() || isWithin(CALLER_WAITS, this.lastCaller);
	}

	private boolean hasDesks() {
		return sockets() > 0 || isWithin(ATTACHED, this.lastRequest);
	}

	/** Brings the next round forward. */
	void hurry() {
		plan(SHORT_PAUSE);
	}

	/**
	 * Shortens an idle pause when an event has reported an available worker or a task,
	 * because the next events may reach other replicas only.
	 */
	private synchronized void endIdlePause() {
		if (this.planned != null && this.plannedFor.isAfter(now().plus(PAUSE)) && pause().equals(PAUSE)) {
			plan(PAUSE);
		}
	}

	private synchronized int sockets() {
		return this.sockets;
	}

	private boolean isStale() {
		return this.repository.floor().isEmpty() || !isWithin(STALE, this.lastRound);
	}

	/**
	 * Whether a moment is at most a duration ago. Returns false if the clock went back,
	 * as the sandbox's clock does at a reset.
	 */
	private boolean isWithin(Duration duration, Instant moment) {
		Duration age = Duration.between(moment, now());
		return !age.isNegative() && age.compareTo(duration) <= 0;
	}

	private Instant now() {
		return this.scheduler.getClock().instant();
	}

	/**
	 * Reads the workspace on the thread of a request, unless another thread does so at
	 * the same time.
	 */
	private void refresh(Deadline deadline) {
		try {
			if (!this.round.tryLock(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return;
		}
		try {
			if (isStale()) {
				read(deadline);
			}
		}
		catch (TwilioException ex) {
			if (this.repository.floor().isEmpty()) {
				throw ex;
			}
		}
		finally {
			this.round.unlock();
		}
	}

	private void read(Deadline deadline) {
		this.lastRound = now();
		try {
			this.reader.read(deadline);
			this.failing = false;
		}
		catch (TwilioException ex) {
			if (!this.failing) {
				this.failing = true;
				log.warn("The desks show {}, because Twilio cannot be read: {}",
						this.repository.floor().isPresent() ? "an earlier state" : "no state", ex.getMessage());
			}
			this.repository.failed();
			throw ex;
		}
	}

	private void runRound() {
		synchronized (this) {
			this.planned = null;
			this.plannedFor = Instant.MAX;
		}
		if (!isAttached()) {
			return;
		}
		this.round.lock();
		try {
			read(Deadline.in(this.operation));
		}
		catch (TwilioException ex) {
			log.debug("The next round reads again: {}", ex.getMessage());
		}
		finally {
			this.round.unlock();
			plan(pause());
		}
	}

	private Duration pause() {
		if (!hasDesks()) {
			return PAUSE_FOR_CALLERS;
		}
		return this.repository.floor().filter(FloorPoller::isIdle).isPresent() ? IDLE_PAUSE : PAUSE;
	}

	private static boolean isIdle(Floor floor) {
		return floor.reachable() && floor.tasks().isEmpty()
				&& floor.workers().values().stream().noneMatch((worker) -> worker.available());
	}

	/** Plans the next round, unless an earlier round is planned already. */
	private synchronized void plan(Duration pause) {
		Instant due = now().plus(pause);
		if (!due.isBefore(this.plannedFor)) {
			return;
		}
		if (this.planned != null) {
			this.planned.cancel(false);
		}
		try {
			this.plannedFor = due;
			this.planned = this.scheduler.schedule(this::runRound, due);
		}
		catch (TaskRejectedException ex) {
			log.debug("The server stops: {}", ex.getMessage());
		}
	}

}
