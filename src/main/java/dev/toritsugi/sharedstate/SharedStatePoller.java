package dev.toritsugi.sharedstate;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.operator.ReservedWorker;
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
 * another replica within five seconds. Sends no request if the definition needs no shared
 * state. While Twilio cannot be read, the last known state stays in use.
 * <p>
 * The pauses are real time even in the sandbox, because the sandbox's clock can advance
 * by days at once.
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

	/** Whether the last read has failed, which was logged at the first failure. */
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
			long changes = this.state.changes();
			Optional<Worker> worker = this.reader.read(Deadline.in(this.operation));
			this.state.read(worker.map(Worker::attributes).orElseGet(() -> Attributes.of(null)), changes);
			pause = worker.isPresent() ? PAUSE : LONG_PAUSE;
			this.failing = false;
		}
		catch (TwilioException ex) {
			if (!this.failing) {
				log.warn(
						"This server does not follow decisions at the desk (opening hours, blocked callers), because "
								+ "Twilio cannot be read. It tries again every {} s. {}",
						PAUSE.toSeconds(), ex.getMessage());
			}
			this.failing = true;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				log.error("This server does not follow decisions at the desk (opening hours, blocked callers), because "
						+ "the worker {} could not be read", ReservedWorker.NAME, ex);
			}
			this.failing = true;
		}
		finally {
			scheduleNext(pause);
		}
	}

	private void scheduleNext(Duration pause) {
		if (!this.thread.isShutdown()) {
			this.thread.schedule(this::poll, pause.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

}
