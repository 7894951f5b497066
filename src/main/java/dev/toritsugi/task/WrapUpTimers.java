package dev.toritsugi.task;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BiConsumer;

import dev.toritsugi.task.wrapup.WrapUpAction;
import dev.toritsugi.task.wrapup.WrapUpSignal;
import dev.toritsugi.task.wrapup.WrapUpState;
import dev.toritsugi.task.wrapup.WrapUpStateMachine;
import dev.toritsugi.task.wrapup.WrapUpTransition;
import dev.toritsugi.twilio.background.BackgroundScheduler;
import dev.toritsugi.twilio.background.RetryPauses;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.TaskSid;
import dev.toritsugi.twilio.rest.TwilioClock;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Service;

/**
 * Stores the state and the timer for each task's after-call work, in the memory of this
 * replica. After a restart, the reconciler finds the wrapping tasks again. The methods
 * are synchronized, so signals may arrive on any thread.
 */
@Service
public class WrapUpTimers {

	/**
	 * Maximum number of stored tasks, far above the number of simultaneous calls on one
	 * server. The reconciler completes the tasks beyond this number.
	 */
	private static final int MOST = 10_000;

	private static final RetryPauses RETRY_PAUSES = new RetryPauses(Duration.ofSeconds(1));

	private final TaskScheduler scheduler;

	private final TwilioClock time;

	private final Map<TaskSid, Entry> entries = new LinkedHashMap<>();

	WrapUpTimers(@BackgroundScheduler TaskScheduler scheduler, TwilioClock time) {
		this.scheduler = scheduler;
		this.time = time;
	}

	/** Whether this replica has received a report that the task's call ended. */
	public synchronized boolean isTracked(TaskSid task) {
		return this.entries.containsKey(task);
	}

	/**
	 * Whether a timer runs for a task whose end of the call TaskRouter has reported but
	 * Twilio Voice has not.
	 */
	public synchronized boolean isUnconfirmed(TaskSid task) {
		return state(task) instanceof WrapUpState.WrappingUp wrapUp && !wrapUp.end().isConfirmed();
	}

	/** Whether Twilio Voice has confirmed that the call of a tracked task is over. */
	synchronized boolean isConfirmed(TaskSid task) {
		return state(task) instanceof WrapUpState.Tracked tracked && tracked.end().isConfirmed();
	}

	/**
	 * Returns the calls to operators' phones whose end TaskRouter has reported but Twilio
	 * Voice has not, by task. Omits a task if the SID of its call is unknown.
	 */
	synchronized Map<TaskSid, CallSid> unconfirmedCalls() {
		Map<TaskSid, CallSid> calls = new HashMap<>();
		this.entries.forEach((task, entry) -> {
			if (entry.state instanceof WrapUpState.Tracked tracked && !tracked.end().isConfirmed()
					&& tracked.workerCallSid() != null) {
				calls.put(task, tracked.workerCallSid());
			}
		});
		return calls;
	}

	/**
	 * Returns the time at which a task's call ended, by Twilio's clock, or empty if the
	 * task is not tracked.
	 */
	public synchronized Optional<Instant> callEnd(TaskSid task) {
		return (state(task) instanceof WrapUpState.Tracked tracked) ? Optional.of(tracked.end().at())
				: Optional.empty();
	}

	/** Cancels the timer of a task that was completed, canceled or deleted. */
	void taskEnded(TaskSid task) {
		apply(task, new WrapUpSignal.TaskEnded(), (ended, step) -> {
		});
	}

	/**
	 * Passes a signal to the state machine, and sets or cancels the task's timer as the
	 * transition requires.
	 * @param onTimer receives, on a background thread, the transition that results when
	 * the timer fires
	 */
	synchronized WrapUpTransition apply(TaskSid task, WrapUpSignal signal,
			BiConsumer<TaskSid, WrapUpTransition> onTimer) {
		WrapUpTransition step = WrapUpStateMachine.next(state(task), signal, this.time.instant());
		if (!(step.state() instanceof WrapUpState.Tracked)) {
			remove(task);
		}
		else if (step.action() instanceof WrapUpAction.Wait wait) {
			set(task, step.state(), until(wait.until()), onTimer);
		}
		else if (step.action() instanceof WrapUpAction.RetryLater retry) {
			set(task, step.state(), RETRY_PAUSES.after(retry.failures()), onTimer);
		}
		else {
			this.entries.computeIfPresent(task, (sid, entry) -> entry.enter(step.state()));
		}
		return step;
	}

	private WrapUpState state(TaskSid task) {
		Entry entry = this.entries.get(task);
		return (entry != null) ? entry.state : new WrapUpState.Untracked();
	}

	private @Nullable Duration until(@Nullable Instant until) {
		return (until != null) ? Duration.between(this.time.instant(), until) : null;
	}

	private void set(TaskSid task, WrapUpState state, @Nullable Duration pause,
			BiConsumer<TaskSid, WrapUpTransition> onTimer) {
		remove(task);
		if (this.entries.size() >= MOST) {
			remove(this.entries.keySet().iterator().next());
		}
		Entry entry = new Entry(state);
		this.entries.put(task, entry);
		if (pause != null) {
			Instant start = this.scheduler.getClock().instant().plus(pause.isNegative() ? Duration.ZERO : pause);
			entry.timer = this.scheduler.schedule(() -> fire(task, entry, onTimer), start);
		}
	}

	/**
	 * Passes {@code TimerFired} to the state machine, unless the timer was replaced while
	 * it fired.
	 */
	private void fire(TaskSid task, Entry entry, BiConsumer<TaskSid, WrapUpTransition> onTimer) {
		WrapUpTransition step;
		synchronized (this) {
			if (this.entries.get(task) != entry) {
				return;
			}
			step = apply(task, new WrapUpSignal.TimerFired(), onTimer);
		}
		onTimer.accept(task, step);
	}

	private void remove(TaskSid task) {
		Entry entry = this.entries.remove(task);
		if (entry != null && entry.timer != null) {
			entry.timer.cancel(false);
		}
	}

	/** The state and the current timer of one task. */
	private static final class Entry {

		private WrapUpState state;

		private @Nullable ScheduledFuture<?> timer;

		Entry(WrapUpState state) {
			this.state = state;
		}

		Entry enter(WrapUpState state) {
			this.state = state;
			return this;
		}

	}

}
