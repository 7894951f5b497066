package dev.toritsugi.hours.manual;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.hours.ManualSwitchRegistry;
import dev.toritsugi.hours.OpeningHoursRegistry;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the manual switches every four seconds, so that this replica follows the decision
 * of a supervisor at another replica within five. If the definition has no schedules, no
 * request is sent. While Twilio cannot be read, the last known switches decide until they
 * end.
 * <p>
 * The pauses are real time even in the sandbox, whose clock may pass days at once.
 */
@Component
class SwitchPoller implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(SwitchPoller.class);

	private static final Duration PAUSE = Duration.ofSeconds(4);

	/** Pause while the reserved worker does not exist. */
	private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

	private final HoursWorkerReader reader;

	private final OpeningHoursRegistry hours;

	private final ManualSwitchRegistry switches;

	private final Duration operation;

	private final ScheduledExecutorService thread;

	private boolean failing;

	SwitchPoller(HoursWorkerReader reader, OpeningHoursRegistry hours, ManualSwitchRegistry switches,
			TwilioProperties twilio) {
		this.reader = reader;
		this.hours = hours;
		this.switches = switches;
		this.operation = twilio.timeout().operation();
		CustomizableThreadFactory factory = new CustomizableThreadFactory("opening-hours-");
		factory.setDaemon(true);
		this.thread = Executors.newSingleThreadScheduledExecutor(factory);
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (!this.hours.all().isEmpty()) {
			this.thread.execute(this::poll);
		}
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

	private void poll() {
		Duration pause = PAUSE;
		try {
			Optional<Worker> worker = this.reader.read(Deadline.in(this.operation));
			this.switches.replace(
					worker.map((read) -> SwitchAttributes.read(read.attributes(), this.hours.all())).orElse(Map.of()));
			pause = worker.isPresent() ? PAUSE : LONG_PAUSE;
			this.failing = false;
		}
		catch (TwilioException ex) {
			if (!this.failing) {
				this.failing = true;
				log.warn("A supervisor's change of the opening hours is not noticed at the moment, because Twilio "
						+ "cannot be read: {}", ex.getMessage());
			}
		}
		catch (RuntimeException ex) {
			log.error("The manual switches of the opening hours could not be read", ex);
		}
		finally {
			plan(pause);
		}
	}

	private void plan(Duration pause) {
		if (!this.thread.isShutdown()) {
			this.thread.schedule(this::poll, pause.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

}
