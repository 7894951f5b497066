package dev.toritsugi.task.waiting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.caller.RedirectSource;
import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundRetry;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.RetryPauses;
import dev.toritsugi.twilio.rest.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Redirects a caller who still waits in the queue after TaskRouter has given up the
 * caller's task. Tasks that are given up within one second are handled together.
 * <p>
 * A run requests the waiting callers of each workflow concerned and the open tasks, each
 * once. If the voice queue is still unknown, a run requests the account's queues first. A
 * task whose caller has hung up requires one request, or none if this replica has
 * received the queue result. If Twilio is unavailable, the run is repeated up to seven
 * times within half a minute. If the last repetition fails too, the reconciler redirects
 * the callers later.
 */
@Component
class GivenUpTaskListener {

	private static final Logger log = LoggerFactory.getLogger(GivenUpTaskListener.class);

	/**
	 * Delay between the first event about a given-up task and the run. If a caller has
	 * hung up, the queue result webhook arrives during this delay.
	 */
	private static final Duration DELAY = Duration.ofSeconds(1);

	private static final int RUNS = 8;

	private static final RetryPauses PAUSES = new RetryPauses(Duration.ofMillis(200));

	private final GivenUpCallerFinder finder;

	private final HungUpCalls hungUp;

	private final WaitingCallerRedirector redirector;

	private final TaskScheduler scheduler;

	private final BackgroundRetry background;

	private final Duration operation;

	private final List<GivenUpTask> tasks = new ArrayList<>();

	GivenUpTaskListener(GivenUpCallerFinder finder, HungUpCalls hungUp, WaitingCallerRedirector redirector,
			@BackgroundScheduler TaskScheduler scheduler, TwilioProperties twilio) {
		this.finder = finder;
		this.hungUp = hungUp;
		this.redirector = redirector;
		this.scheduler = scheduler;
		this.background = new BackgroundRetry(scheduler, PAUSES, RUNS);
		this.operation = twilio.timeout().operation();
	}

	@EventListener
	void on(TaskRouterEvent event) {
		GivenUpTask.of(event).ifPresent(this::add);
	}

	private synchronized void add(GivenUpTask task) {
		this.tasks.add(task);
		if (this.tasks.size() == 1) {
			this.scheduler.schedule(this::handle, this.scheduler.getClock().instant().plus(DELAY));
		}
	}

	private void handle() {
		List<GivenUpTask> waiting = take().stream()
			.filter((task) -> !this.hungUp.contains(task.callSid()))
			.distinct()
			.toList();
		if (!waiting.isEmpty()) {
			this.background.start(
					(earlierRuns) -> this.finder.find(waiting, Deadline.in(this.operation))
						.forEach((member) -> this.redirector.redirect(member, RedirectSource.EVENT)),
					(ex) -> log.warn("Callers without an open task are left to the reconciler: {}", ex.getMessage()));
		}
	}

	private synchronized List<GivenUpTask> take() {
		List<GivenUpTask> taken = List.copyOf(this.tasks);
		this.tasks.clear();
		return taken;
	}

}
