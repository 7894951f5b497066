package dev.toritsugi.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.resource.ReservationSid;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Measures how long workers are occupied by a call of a queue: from the acceptance of a
 * reservation to its completion, after-call work included. The times come from
 * TaskRouter's events and cost no request. Of several replicas, each measures the calls
 * of which it receives both events.
 */
@Service
public class HandlingTimes {

	/** Number of calls from which an average is meaningful. */
	static final int FEWEST = 10;

	/** Number of the latest calls of a queue that are averaged. */
	private static final int MOST = 50;

	private static final int MOST_ACCEPTED = 10_000;

	private static final Duration RECENT = Duration.ofHours(2);

	/** Times at which reservations were accepted that are not completed yet. */
	private final Map<ReservationSid, Instant> accepted = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<ReservationSid, Instant> eldest) {
			return size() > MOST_ACCEPTED;
		}

	};

	/** The latest calls, by the SID of the queue. */
	private final Map<String, Deque<HandledCall>> handled = new HashMap<>();

	@EventListener
	void on(TaskRouterEvent event) {
		ReservationSid reservation = event.reservation().orElse(null);
		if (reservation == null) {
			return;
		}
		switch (event.type()) {
			case "reservation.accepted" -> accept(reservation, event.at());
			case "reservation.completed" ->
				event.text("TaskQueueSid").ifPresent((queue) -> complete(reservation, queue, event.at()));
			case "reservation.canceled", "reservation.rescinded" -> forget(reservation);
			default -> {
			}
		}
	}

	/**
	 * Returns the average of the latest calls of a queue, or empty if there were fewer
	 * than ten in the last two hours.
	 */
	public synchronized Optional<Duration> average(String queueSid, Instant now) {
		Deque<HandledCall> calls = this.handled.get(queueSid);
		if (calls == null) {
			return Optional.empty();
		}
		calls.removeIf((call) -> call.ended.isBefore(now.minus(RECENT)));
		return (calls.size() < FEWEST) ? Optional.empty() : Optional
			.of(calls.stream().map(HandledCall::time).reduce(Duration.ZERO, Duration::plus).dividedBy(calls.size()));
	}

	private synchronized void accept(ReservationSid reservation, Instant at) {
		this.accepted.put(reservation, at);
	}

	private synchronized void complete(ReservationSid reservation, String queueSid, Instant at) {
		Instant since = this.accepted.remove(reservation);
		if (since != null && since.isBefore(at)) {
			Deque<HandledCall> calls = this.handled.computeIfAbsent(queueSid, (sid) -> new ArrayDeque<>());
			calls.addLast(new HandledCall(at, Duration.between(since, at)));
			if (calls.size() > MOST) {
				calls.removeFirst();
			}
		}
	}

	private synchronized void forget(ReservationSid reservation) {
		this.accepted.remove(reservation);
	}

	private record HandledCall(Instant ended, Duration time) {

	}

}
