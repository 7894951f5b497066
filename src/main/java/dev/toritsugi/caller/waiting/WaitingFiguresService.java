package dev.toritsugi.caller.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.callcenter.waiting.WaitingSettings;
import dev.toritsugi.floor.Floor;
import dev.toritsugi.floor.FloorPoller;
import dev.toritsugi.floor.HandlingTimes;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Returns the figures of waiting callers from memory. The state of the workspace is read
 * in the background while callers wait, and only if announcements contain figures.
 */
@Service
class WaitingFiguresService implements WaitingFiguresReader {

	/** Age from which the state is too old for figures: two reads have failed. */
	private static final Duration TOO_OLD = Duration.ofSeconds(45);

	private final FloorPoller poller;

	private final HandlingTimes handling;

	private final TwilioClock time;

	private final boolean wanted;

	private volatile @Nullable QueuedCallers latest;

	WaitingFiguresService(FloorPoller poller, HandlingTimes handling, TwilioClock time, WaitingSettings settings) {
		this.poller = poller;
		this.handling = handling;
		this.time = time;
		this.wanted = settings.position() || settings.expectedWait();
	}

	@Override
	public void keepCurrent() {
		if (this.wanted) {
			this.poller.forCaller();
		}
	}

	@Override
	public Optional<WaitingFigures> of(String callSid) {
		if (!this.wanted) {
			return Optional.empty();
		}
		Instant now = this.time.instant();
		return this.poller.forCaller()
			.filter((floor) -> floor.reachable() && Duration.between(floor.asOf(), now).abs().compareTo(TOO_OLD) <= 0)
			.flatMap((floor) -> callers(floor, now).figures(callSid));
	}

	private QueuedCallers callers(Floor floor, Instant now) {
		QueuedCallers callers = this.latest;
		if (callers == null || callers.floor() != floor) {
			callers = QueuedCallers.of(floor, (queue) -> this.handling.average(queue, now));
			this.latest = callers;
		}
		return callers;
	}

}
