package dev.toritsugi.desk.socket;

import java.time.Duration;

import dev.toritsugi.twilio.background.PollingScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Pings all pages every 10 s while web sockets are open.
 */
@Component
class PingSchedule {

	static final Duration PERIOD = Duration.ofSeconds(10);

	private static final Logger log = LoggerFactory.getLogger(PingSchedule.class);

	private final DeskSocketRegistry sockets;

	private final DeskBroadcaster broadcaster;

	private final TaskScheduler scheduler;

	private boolean running;

	PingSchedule(DeskSocketRegistry sockets, DeskBroadcaster broadcaster, @PollingScheduler TaskScheduler scheduler) {
		this.sockets = sockets;
		this.broadcaster = broadcaster;
		this.scheduler = scheduler;
	}

	/** Starts the schedule, unless it is running. */
	synchronized void start() {
		if (!this.running) {
			this.running = true;
			plan();
		}
	}

	private synchronized void ping() {
		if (this.sockets.all().isEmpty()) {
			this.running = false;
			return;
		}
		this.broadcaster.ping();
		plan();
	}

	private void plan() {
		try {
			this.scheduler.schedule(this::ping, this.scheduler.getClock().instant().plus(PERIOD));
		}
		catch (TaskRejectedException ex) {
			log.debug("The server stops: {}", ex.getMessage());
		}
	}

}
