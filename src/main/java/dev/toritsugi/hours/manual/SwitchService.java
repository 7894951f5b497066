package dev.toritsugi.hours.manual;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.toritsugi.hours.ManualSwitch;
import dev.toritsugi.hours.ManualSwitchRegistry;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerChange;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioClock;
import dev.toritsugi.twilio.update.UpdatePlan;
import dev.toritsugi.twilio.update.UpdateResult;
import dev.toritsugi.twilio.update.WorkerUpdateService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Opens or closes the call centre by a supervisor's decision, and returns to the
 * schedule. The decision is kept at Twilio, so that all replicas follow it.
 */
@Service
public class SwitchService {

	/** Longest time for which a manual switch may replace the schedule. */
	public static final Duration LONGEST = Duration.ofDays(366);

	private static final Logger log = LoggerFactory.getLogger(SwitchService.class);

	private final HoursWorkerReader reader;

	private final WorkerUpdateService workers;

	private final OpeningHoursRegistry hours;

	private final ManualSwitchRegistry switches;

	private final TwilioClock time;

	SwitchService(HoursWorkerReader reader, WorkerUpdateService workers, OpeningHoursRegistry hours,
			ManualSwitchRegistry switches, TwilioClock time) {
		this.reader = reader;
		this.workers = workers;
		this.hours = hours;
		this.switches = switches;
		this.time = time;
	}

	/**
	 * Replaces the schedule for some time.
	 * @param until end of the decision, or null for the next time at which the schedule
	 * opens or closes
	 * @param by sign-in name of the supervisor
	 * @throws IllegalArgumentException if the end is not in the future or is later than
	 * {@link #LONGEST}, or if the schedule never changes and {@code until} is null
	 */
	public Result replace(OpeningHours hours, boolean open, @Nullable Instant until, String by, Deadline deadline) {
		Instant now = this.time.instant();
		Instant end = (until != null) ? until : nextChange(hours.at(now));
		if (end == null || !end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
			throw new IllegalArgumentException("The end has to be in the future, within a year.");
		}
		Result result = write((worker) -> SwitchAttributes.with(worker, hours, new ManualSwitch(open, end, by, now)),
				deadline);
		if (result == Result.DONE) {
			log.info("{} has {} \"{}\" until {}", by, open ? "opened" : "closed", hours.name(), end);
		}
		return result;
	}

	/** Lets the schedule decide again. */
	public Result release(OpeningHours hours, String by, Deadline deadline) {
		Result result = write((worker) -> SwitchAttributes.without(worker, hours), deadline);
		if (result == Result.DONE) {
			log.info("{} has returned \"{}\" to its schedule", by, hours.name());
		}
		return result;
	}

	/** Returns when a schedule opens or closes next, or null if it never does. */
	private static @Nullable Instant nextChange(OpeningState state) {
		return (state instanceof OpeningState.Open open) ? open.until() : ((OpeningState.Closed) state).nextOpening();
	}

	private Result write(UnaryOperator<Attributes> change, Deadline deadline) {
		Optional<Worker> worker = this.reader.read(deadline);
		if (worker.isEmpty()) {
			return Result.NO_WORKER;
		}
		UpdateResult<Attributes> written = this.workers.update(worker.get().sid(), (read) -> {
			Attributes attributes = change.apply(read.attributes());
			return UpdatePlan.change(WorkerChange.of(attributes), Worker::attributes);
		}, deadline);
		written.value()
			.ifPresent((attributes) -> this.switches.replace(SwitchAttributes.read(attributes, this.hours.all())));
		return written.value().isPresent() ? Result.DONE : Result.REFUSED;
	}

	/**
	 * Result of a change.
	 */
	public enum Result {

		/** All replicas follow the change within five seconds. */
		DONE,
		/** The workspace does not contain the reserved worker. */
		NO_WORKER,
		/** Twilio has refused the change several times. */
		REFUSED

	}

}
