package dev.toritsugi.task.postwork;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.toritsugi.event.TaskRouterEvent;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.FairBatchRunner;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.resource.WorkerSid;
import dev.toritsugi.twilio.rest.ActivityHistoryClient;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/**
 * Restores the activities of operators whom TaskRouter has moved to the post-work
 * activity. When TaskRouter reports that it has moved an operator to the post-work
 * activity, or that an operator's after-call work has ended, this class restores the
 * activity of this operator. The reconciler restores the activities of all operators.
 */
@Service
public class PostWorkListener {

	private static final Logger log = LoggerFactory.getLogger(PostWorkListener.class);

	/**
	 * Maximum age of an activity change that is reversed. An older change is not
	 * reversed, because the operator has noticed in the meantime that the chosen break
	 * did not begin.
	 */
	private static final Duration RECENT = Duration.ofMinutes(5);

	/** Time limit of one invocation of {@link #restoreAll}. */
	private static final Duration ROUND = Duration.ofSeconds(25);

	private static final int CONCURRENCY = 4;

	private final FairBatchRunner<WorkerSid> batches = new FairBatchRunner<>("restoring of the activity", CONCURRENCY,
			WorkerSid::value);

	private final WorkerClient workers;

	private final ActivityHistoryClient history;

	private final PostWorkActivityRestorer restorer;

	private final WrapUpActivities activities;

	private final TaskScheduler background;

	private final @Nullable String postWork;

	private final Duration limit;

	PostWorkListener(WorkerClient workers, ActivityHistoryClient history, PostWorkActivityRestorer restorer,
			WrapUpActivities activities, @BackgroundScheduler TaskScheduler background, TwilioProperties twilio) {
		this.workers = workers;
		this.history = history;
		this.restorer = restorer;
		this.activities = activities;
		this.background = background;
		this.postWork = twilio.postWorkActivitySid();
		this.limit = twilio.timeout().operation();
	}

	@EventListener
	void on(TaskRouterEvent event) {
		WorkerSid worker = event.worker().orElse(null);
		if (this.postWork == null || worker == null) {
			return;
		}
		if (event.type().equals("worker.activity.update")
				&& event.activity("WorkerActivitySid").filter(this.postWork::equals).isPresent()) {
			event.activity("WorkerPreviousActivitySid")
				.filter((previous) -> !previous.equals(this.postWork))
				.ifPresent((previous) -> restoreUnlessAvailable(List.of(this.postWork, previous), worker));
		}
		else if (event.type().equals("reservation.wrapup")) {
			event.task()
				.ifPresent((task) -> event.activity("WorkerActivitySid")
					.ifPresent((activity) -> this.activities.put(task,
							new WrapUpActivities.WorkerActivity(worker, activity))));
		}
		else if (event.type().equals("reservation.completed")) {
			event.task().ifPresent(this.activities::remove);
			restoreUnlessAvailable(List.of(this.postWork), worker);
		}
	}

	/**
	 * Restores the activity of each operator whom TaskRouter has moved to the post-work
	 * activity, several operators at a time. A failure for one operator does not affect
	 * the other operators.
	 * @param dryRun whether to log what would be changed and change nothing
	 * @return number of activities that were restored or, in a dry run, would have been
	 * restored
	 * @throws TwilioException if the operators can't be read, or Twilio seems to be down
	 */
	public int restoreAll(boolean dryRun) {
		AtomicInteger restored = new AtomicInteger();
		List<WorkerSid> candidates = candidates();
		this.batches.retainFailures(candidates);
		this.batches.run(candidates, Deadline.in(ROUND), (worker) -> {
			if (this.restorer.restore(worker, dryRun, Deadline.in(this.limit))) {
				restored.incrementAndGet();
			}
		});
		return restored.get();
	}

	private List<WorkerSid> candidates() {
		Deadline deadline = Deadline.in(this.limit);
		if (this.postWork == null) {
			return List.of();
		}
		return this.restorer.isAvailable(this.postWork, deadline)
				? List.copyOf(
						this.history.movedTo(this.postWork, ActivityHistoryClient.Cause.END_OF_CALL, RECENT, deadline))
				: this.workers.workersIn(this.postWork, deadline).stream().map(Worker::sid).toList();
	}

	/**
	 * Restores a worker's activity if at least one of the given activities is
	 * unavailable, that is, TaskRouter offers no tasks in it. Usually all of the given
	 * activities are available, and nothing has to be restored.
	 */
	private void restoreUnlessAvailable(List<String> activities, WorkerSid worker) {
		this.background.schedule(() -> {
			Deadline deadline = Deadline.in(this.limit);
			try {
				if (!activities.stream().allMatch((sid) -> this.restorer.isAvailable(sid, deadline))) {
					this.restorer.restore(worker, false, deadline);
				}
			}
			catch (TwilioException ex) {
				log.warn("The activity of worker {} is left to the reconciler: {}", worker, ex.getMessage());
			}
		}, this.background.getClock().instant());
	}

}
