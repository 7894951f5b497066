package dev.toritsugi.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.BackgroundScheduler;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Hears of operators whom TaskRouter moved to the post-work activity, and of work that is
 * over, and finds those of whom it did not hear: each gets back the activity that they
 * chose.
 */
@Component
class PostWork {

	private static final Logger log = LoggerFactory.getLogger(PostWork.class);

	/** Who asked for a break longer ago has noticed that they did not get it. */
	private static final Duration RECENT = Duration.ofMinutes(5);

	private final WorkerClient workers;

	private final ChosenActivity chosen;

	private final TaskScheduler background;

	private final @Nullable String activity;

	private final Duration limit;

	PostWork(WorkerClient workers, ChosenActivity chosen, @BackgroundScheduler TaskScheduler background,
			TwilioProperties twilio) {
		this.workers = workers;
		this.chosen = chosen;
		this.background = background;
		this.activity = twilio.postWorkActivitySid();
		this.limit = twilio.timeout().operation();
	}

	@EventListener
	void on(TaskRouterEvent event) {
		WorkerSid worker = event.worker().orElse(null);
		if (this.activity == null || worker == null) {
			return;
		}
		if (event.type().equals("worker.activity.update")
				&& event.text("WorkerActivitySid").filter(this.activity::equals).isPresent()) {
			event.text("WorkerPreviousActivitySid")
				.filter((previous) -> !previous.equals(this.activity))
				.ifPresent((previous) -> unlessCallsCome(List.of(this.activity, previous), worker));
		}
		else if (event.type().equals("reservation.completed")) {
			unlessCallsCome(List.of(this.activity), worker);
		}
	}

	/**
	 * Looks at all who may have to get back what they chose.
	 * @param dryRun whether to say only in the log what would be done
	 * @return how many got it back, or would have
	 * @throws TwilioException if Twilio does not answer; who was not looked at may be the
	 * first the next time
	 */
	int putBackAll(boolean dryRun) {
		int putBack = 0;
		for (WorkerSid worker : candidates()) {
			putBack += this.chosen.giveBack(worker, dryRun, Deadline.in(this.limit)) ? 1 : 0;
		}
		return putBack;
	}

	private List<WorkerSid> candidates() {
		Deadline deadline = Deadline.in(this.limit);
		if (this.activity == null) {
			return List.of();
		}
		List<WorkerSid> candidates = this.chosen.isAvailable(this.activity, deadline)
				? new ArrayList<>(this.workers.movedTo(this.activity, WorkerClient.Cause.END_OF_CALL, RECENT, deadline))
				: new ArrayList<>(this.workers.workersIn(this.activity, deadline).stream().map(Worker::sid).toList());
		Collections.shuffle(candidates);
		return candidates;
	}

	/**
	 * Where all of the activities have calls, nobody asked for a break: the usual way.
	 */
	private void unlessCallsCome(List<String> activities, WorkerSid worker) {
		this.background.schedule(() -> {
			Deadline deadline = Deadline.in(this.limit);
			try {
				if (!activities.stream().allMatch((sid) -> this.chosen.isAvailable(sid, deadline))) {
					this.chosen.giveBack(worker, false, deadline);
				}
			}
			catch (TwilioException ex) {
				log.warn("The activity of worker {} is left to the reconciler: {}", worker, ex.getMessage());
			}
		}, this.background.getClock().instant());
	}

}
