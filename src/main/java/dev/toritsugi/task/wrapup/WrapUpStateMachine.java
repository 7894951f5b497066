package dev.toritsugi.task.wrapup;

import java.time.Duration;
import java.time.Instant;

import dev.toritsugi.task.wrapup.CallEndReport.TalkState;
import dev.toritsugi.task.wrapup.WrapUpAction.CheckCall;
import dev.toritsugi.task.wrapup.WrapUpAction.Complete;
import dev.toritsugi.task.wrapup.WrapUpAction.Forget;
import dev.toritsugi.task.wrapup.WrapUpAction.ReadTask;
import dev.toritsugi.task.wrapup.WrapUpAction.Wait;
import dev.toritsugi.task.wrapup.WrapUpSignal.Extended;
import dev.toritsugi.task.wrapup.WrapUpSignal.FoundWrapping;
import dev.toritsugi.task.wrapup.WrapUpSignal.Offered;
import dev.toritsugi.task.wrapup.WrapUpSignal.Response;
import dev.toritsugi.task.wrapup.WrapUpSignal.TalkOver;
import dev.toritsugi.task.wrapup.WrapUpSignal.TaskChanged;
import dev.toritsugi.task.wrapup.WrapUpSignal.TaskEnded;
import dev.toritsugi.task.wrapup.WrapUpSignal.TaskWrapping;
import dev.toritsugi.task.wrapup.WrapUpSignal.TaskWrappingUnclear;
import dev.toritsugi.task.wrapup.WrapUpSignal.TimerFired;
import dev.toritsugi.task.wrapup.WrapUpState.AwaitingTaskRouter;
import dev.toritsugi.task.wrapup.WrapUpState.CheckingCall;
import dev.toritsugi.task.wrapup.WrapUpState.Completing;
import dev.toritsugi.task.wrapup.WrapUpState.ReadingTask;
import dev.toritsugi.task.wrapup.WrapUpState.Requesting;
import dev.toritsugi.task.wrapup.WrapUpState.Tracked;
import dev.toritsugi.task.wrapup.WrapUpState.Untracked;
import dev.toritsugi.task.wrapup.WrapUpState.Waiting;
import dev.toritsugi.task.wrapup.WrapUpState.WrappingUp;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a call is over, when the after-call work ends and when the task is
 * completed. A task is completed when Twilio Voice has reported the end of the call and
 * the after-call time has elapsed. The request to complete the task contains the task
 * version that this replica knows. If another replica has extended the after-call work,
 * the version has changed, so Twilio refuses the request and this replica reads the task.
 * A request is sent only after a timer has fired or a response has arrived, so a webhook
 * never waits for Twilio.
 */
public final class WrapUpStateMachine {

	/**
	 * Time to wait for TaskRouter's event about the wrapping task. If the event arrives,
	 * the task need not be read.
	 */
	static final Duration TASK_ROUTER_GRACE = Duration.ofSeconds(1);

	/**
	 * Time to wait for Twilio Voice to report the end of the call. If the report arrives,
	 * the state of the call need not be read.
	 */
	static final Duration VOICE_GRACE = Duration.ofSeconds(1);

	/**
	 * Time that the replica with TaskRouter's event has to complete the task, before
	 * another replica reads the task.
	 */
	public static final Duration OTHER_REPLICA_GRACE = Duration.ofSeconds(2);

	private WrapUpStateMachine() {
	}

	/**
	 * Returns the transition for a signal.
	 * @param now current time, by Twilio's clock
	 */
	public static WrapUpTransition next(WrapUpState state, WrapUpSignal signal, Instant now) {
		if (signal instanceof Response response) {
			return responded(state, response, now);
		}
		if (signal instanceof TimerFired) {
			return (state instanceof Waiting waiting) ? due(waiting) : WrapUpTransition.to(state);
		}
		if (signal instanceof TaskEnded) {
			return WrapUpTransition.end(new Forget("the task has ended"));
		}
		if (signal instanceof Offered) {
			return (state instanceof Tracked tracked) ? awaitTaskRouter(tracked.end(), now)
					: WrapUpTransition.to(state);
		}
		if (signal instanceof TalkOver talk) {
			return talkOver(state, talk, now);
		}
		return wrapping(state, signal, now);
	}

	/**
	 * Returns the transition for a response. Changes nothing if another signal has
	 * changed the state since the request was sent.
	 */
	private static WrapUpTransition responded(WrapUpState state, Response response, Instant now) {
		if (response instanceof WrapUpSignal.CompletionAccepted) {
			return WrapUpTransition.end(new Forget("the task is completed"));
		}
		return (state instanceof Requesting requesting) ? RequestOutcome.next(requesting, response, now)
				: WrapUpTransition.to(state);
	}

	private static WrapUpTransition due(Waiting waiting) {
		if (waiting instanceof WrappingUp wrapUp && wrapUp.end().isConfirmed()
				&& (wrapUp.version() != null || !wrapUp.mayBeExtended())) {
			return new WrapUpTransition(new Completing(wrapUp), new Complete(wrapUp.version(), wrapUp.end()));
		}
		if (waiting instanceof WrappingUp wrapUp && !wrapUp.end().isConfirmed() && wrapUp.version() != null
				&& wrapUp.workerCallSid() != null) {
			return new WrapUpTransition(new CheckingCall(wrapUp), new CheckCall(wrapUp.workerCallSid()));
		}
		boolean redundant = waiting.failures() == 0 && (waiting instanceof AwaitingTaskRouter awaiting
				? awaiting.elsewhere() : waiting.end().source() == CallEndSource.RECONCILER);
		return new WrapUpTransition(new ReadingTask(waiting), new ReadTask(redundant));
	}

	private static WrapUpTransition talkOver(WrapUpState state, TalkOver talk, Instant now) {
		CallEndReport report = new CallEndReport(talk.at(), talk.source(), TalkState.OVER);
		if (!(state instanceof Tracked tracked)) {
			return awaitTaskRouter(report, talk.readAt(), now);
		}
		if (tracked instanceof AwaitingTaskRouter awaiting) {
			boolean news = awaiting.failures() > 0 || !awaiting.end().isConfirmed();
			if (news && awaiting.elsewhere() && awaiting.failures() == 0) {
				return WrapUpTransition.to(awaiting.with(awaiting.end().confirmed()));
			}
			return news ? awaitTaskRouter(report, now) : WrapUpTransition.to(state);
		}
		if (tracked.end().isConfirmed()) {
			return WrapUpTransition.to(state);
		}
		Tracked confirmed = tracked.with(tracked.end().confirmed());
		return (confirmed instanceof WrappingUp wrapUp) ? waitUntilDue(wrapUp, now) : WrapUpTransition.to(confirmed);
	}

	private static WrapUpTransition wrapping(WrapUpState state, WrapUpSignal signal, Instant now) {
		if (signal instanceof TaskWrapping task) {
			return isWrapping(state) ? WrapUpTransition.to(state)
					: waitUntilDue(new WrappingUp(new CallEndReport(task.at(), CallEndSource.EVENT, talk(state)),
							task.period().endAfter(task.at()), task.version(), 0, task.workerCallSid()), now);
		}
		if (signal instanceof TaskWrappingUnclear task) {
			boolean news = state instanceof Untracked || (state instanceof AwaitingTaskRouter awaiting
					&& (awaiting.failures() > 0 || (awaiting.elsewhere() && task.readAt() == null)));
			return news ? awaitTaskRouter(new CallEndReport(task.at(), CallEndSource.EVENT, talk(state)), task.readAt(),
					now) : WrapUpTransition.to(state);
		}
		if (signal instanceof TaskChanged task) {
			return (state instanceof Tracked tracked)
					? waitUntilDue(new WrappingUp(tracked.end(), task.until(), task.version(), 0), now)
					: WrapUpTransition.to(state);
		}
		if (signal instanceof Extended task) {
			CallEndReport end = (state instanceof Tracked tracked) ? tracked.end()
					: new CallEndReport(task.callEnded(), CallEndSource.RECONCILER, TalkState.MAY_GO_ON);
			return waitUntilDue(new WrappingUp(end, task.until(), task.version(), 0), now);
		}
		if (signal instanceof FoundWrapping task) {
			CallEndReport end = new CallEndReport(task.callEnded(), CallEndSource.RECONCILER, TalkState.OVER);
			return (state instanceof Untracked) ? new WrapUpTransition(new WrappingUp(end, task.until(), null, 0),
					new Wait(task.until().plus(OTHER_REPLICA_GRACE))) : WrapUpTransition.to(state);
		}
		throw new IllegalArgumentException("no transition for " + signal);
	}

	/** Whether TaskRouter has already reported that the task is in {@code wrapping}. */
	private static boolean isWrapping(WrapUpState state) {
		return !(state instanceof Untracked || state instanceof AwaitingTaskRouter
				|| (state instanceof ReadingTask reading && reading.before() instanceof AwaitingTaskRouter));
	}

	private static TalkState talk(WrapUpState state) {
		return (state instanceof Tracked tracked) ? tracked.end().talk() : TalkState.MAY_GO_ON;
	}

	private static WrapUpTransition awaitTaskRouter(CallEndReport end, @Nullable Instant readAt, Instant now) {
		if (readAt == null) {
			return awaitTaskRouter(end, now);
		}
		Instant soon = now.plus(TASK_ROUTER_GRACE);
		return new WrapUpTransition(new AwaitingTaskRouter(end, 0, true),
				new Wait(readAt.isAfter(soon) ? readAt : soon));
	}

	private static WrapUpTransition awaitTaskRouter(CallEndReport end, Instant now) {
		return new WrapUpTransition(new AwaitingTaskRouter(end, 0), new Wait(now.plus(TASK_ROUTER_GRACE)));
	}

	static WrapUpTransition waitUntilDue(WrappingUp wrapUp, Instant now) {
		Instant until = wrapUp.until();
		Instant soonest = now.plus(VOICE_GRACE);
		boolean early = until != null && !wrapUp.end().isConfirmed() && until.isBefore(soonest);
		return new WrapUpTransition(wrapUp, new Wait(early ? soonest : until));
	}

}
