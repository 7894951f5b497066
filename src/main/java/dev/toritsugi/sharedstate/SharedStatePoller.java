package dev.toritsugi.sharedstate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Attributes;
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
 * Reads the shared state every four seconds, so that this replica follows a decision at
 * another replica within five. If the definition needs no shared state, no request is
 * sent. While Twilio cannot be read, the last known state stays in use.
 * <p>
 * The pauses are real time even in the sandbox, whose clock may pass days at once.
 */
@Component
class SharedStatePoller implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(SharedStatePoller.class);

	private static final Duration PAUSE = Duration.ofSeconds(4);

	/** Pause while the reserved worker does not exist. */
	private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

	private final ReservedWorkerReader reader;

	private final SharedState state;

	private final boolean needed;

	private final Duration operation;

	private final ScheduledExecutorService thread;

	private boolean failing;

	SharedStatePoller(ReservedWorkerReader reader, SharedState state, CallCenter center, TwilioProperties twilio) {
		this.reader = reader;
		this.state = state;
		this.needed = center.needsReservedWorker();
		this.operation = twilio.timeout().operation();
		CustomizableThreadFactory factory = new CustomizableThreadFactory("shared-state-");
		factory.setDaemon(true);
		this.thread = Executors.newSingleThreadScheduledExecutor(factory);
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.needed) {
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
			this.state.replace(worker.map(Worker::attributes).orElseGet(() -> Attributes.of(null)));
			pause = worker.isPresent() ? PAUSE : LONG_PAUSE;
			this.failing = false;
		}
		catch (TwilioException ex) {
			if (!this.failing) {
				this.failing = true;
				log.warn(
						"Decisions at the desk (opening hours, blocked callers) are not noticed at the moment, because "
								+ "Twilio cannot be read: {}",
						ex.getMessage());
			}
		}
		catch (RuntimeException ex) {
			log.error("The shared state could not be read", ex);
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
