package dev.toritsugi.task.reconciler;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.toritsugi.task.waiting.OpenCallerTasks;
import dev.toritsugi.task.waiting.WaitingCallerReconciliation;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.background.FairBatchRunner;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;

import org.springframework.stereotype.Component;

/**
 * Completes or cancels the tasks that {@link StuckTaskFinder} finds, several at a time.
 * If a request for one task fails, the other tasks are not affected, and the next round
 * repeats the request.
 * <p>
 * The wrapping tasks are read anew every second, and when another replica has already
 * completed two of them in a row, so that replicas seldom try to complete the same tasks.
 * A round ends after 25 seconds, and the next round continues with the remaining tasks.
 */
@Component
class TaskReconciliation {

	/** Number of tasks that are repaired at a time. */
	private static final int CONCURRENCY = 6;

	private static final Duration LIMIT = Duration.ofSeconds(25);

	private static final Duration LIST_LIFETIME = Duration.ofSeconds(1);

	private final StuckTaskFinder finder;

	private final WaitingCallerReconciliation waitingCallers;

	private final Duration operation;

	private volatile boolean repaired;

	private final FairBatchRunner<StuckTask> batches = new FairBatchRunner<>("repair", CONCURRENCY,
			(stuck) -> stuck.task().sid().value());

	TaskReconciliation(StuckTaskFinder finder, WaitingCallerReconciliation waitingCallers, TwilioProperties twilio) {
		this.finder = finder;
		this.waitingCallers = waitingCallers;
		this.operation = twilio.timeout().operation();
	}

	/**
	 * Runs one round.
	 * @throws TwilioException if a list can't be read, or Twilio limits the request rate,
	 * refuses the credentials or seems to be down
	 */
	void run() {
		this.repaired = false;
		Deadline round = Deadline.in(LIMIT);
		Set<TaskSid> tried = ConcurrentHashMap.newKeySet();
		OpenCallerTasks open = new OpenCallerTasks();
		List<StuckTask> stuck = this.finder.find(open::add, round);
		this.waitingCallers.run(open, round);
		this.batches.retainFailures(stuck);
		while (!repair(stuck, tried) && !round.remaining().isZero()) {
			stuck = this.finder.unchanged(stuck.stream().filter((each) -> !tried.contains(each.task().sid())).toList(),
					round);
		}
	}

	/** Whether the current or last round has repaired at least one task. */
	boolean hasRepaired() {
		return this.repaired;
	}

	/**
	 * Repairs tasks until the list of tasks must be read again.
	 * @return whether all tasks were tried
	 */
	private boolean repair(List<StuckTask> tasks, Set<TaskSid> tried) {
		return this.batches.runWhileCurrent(tasks, Deadline.in(LIST_LIFETIME), (stuck) -> {
			tried.add(stuck.task().sid());
			boolean current = stuck.repair().test(Deadline.in(this.operation));
			this.repaired = this.repaired || current;
			return current;
		});
	}

}
