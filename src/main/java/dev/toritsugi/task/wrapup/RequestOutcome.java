package dev.toritsugi.task.wrapup;

import java.time.Instant;

import dev.toritsugi.task.wrapup.WrapUpAction.AwaitEndOfTalk;
import dev.toritsugi.task.wrapup.WrapUpAction.CheckCall;
import dev.toritsugi.task.wrapup.WrapUpAction.Complete;
import dev.toritsugi.task.wrapup.WrapUpAction.Forget;
import dev.toritsugi.task.wrapup.WrapUpAction.LeaveToReconciler;
import dev.toritsugi.task.wrapup.WrapUpAction.ReadTask;
import dev.toritsugi.task.wrapup.WrapUpAction.RetryLater;
import dev.toritsugi.task.wrapup.WrapUpSignal.CallLive;
import dev.toritsugi.task.wrapup.WrapUpSignal.CallOver;
import dev.toritsugi.task.wrapup.WrapUpSignal.CompletionRefused;
import dev.toritsugi.task.wrapup.WrapUpSignal.ReadAssigned;
import dev.toritsugi.task.wrapup.WrapUpSignal.ReadOther;
import dev.toritsugi.task.wrapup.WrapUpSignal.ReadWrapping;
import dev.toritsugi.task.wrapup.WrapUpSignal.RequestFailed;
import dev.toritsugi.task.wrapup.WrapUpSignal.Response;
import dev.toritsugi.task.wrapup.WrapUpSignal.TaskNotFound;
import dev.toritsugi.task.wrapup.WrapUpState.CheckingCall;
import dev.toritsugi.task.wrapup.WrapUpState.Completing;
import dev.toritsugi.task.wrapup.WrapUpState.CompletingAsRead;
import dev.toritsugi.task.wrapup.WrapUpState.ReadingTask;
import dev.toritsugi.task.wrapup.WrapUpState.Requesting;
import dev.toritsugi.task.wrapup.WrapUpState.Waiting;
import dev.toritsugi.task.wrapup.WrapUpState.WrappingUp;

/**
 * Handles Twilio's responses to requests, for the states of {@link WrapUpStateMachine}
 * that wait for a response. A response that does not match the state is ignored.
 */
final class RequestOutcome {

	/** Number of failed attempts after which only the reconciler completes the task. */
	static final int MOST_FAILURES = 5;

	private RequestOutcome() {
	}

	static WrapUpTransition next(Requesting state, Response response, Instant now) {
		if (state instanceof ReadingTask reading) {
			return read(reading, response, now);
		}
		if (state instanceof CheckingCall checking) {
			return checked(checking, response);
		}
		return completed(state, response);
	}

	private static WrapUpTransition read(ReadingTask state, Response response, Instant now) {
		if (response instanceof ReadWrapping task) {
			return wrapping(state.before(), task, now);
		}
		if (response instanceof ReadAssigned) {
			return retryLater(state.before(), "TaskRouter has it in a call");
		}
		if (response instanceof ReadOther task) {
			return WrapUpTransition.end(new Forget("the task is " + task.status()));
		}
		if (response instanceof TaskNotFound) {
			return notFound();
		}
		return (response instanceof RequestFailed failed) ? retryLater(state.before(), failed.reason())
				: WrapUpTransition.to(state);
	}

	private static WrapUpTransition wrapping(Waiting before, ReadWrapping task, Instant now) {
		// The report may refer to an earlier leg, which the operator did not answer.
		Instant ended = (before instanceof WrappingUp) ? before.end().at() : later(before.end().at(), task.callEnded());
		Instant until = task.period().endAfter(ended);
		if (until == null) {
			return WrapUpTransition.end(new Forget("the operator completes the task"));
		}
		WrappingUp wrapUp = new WrappingUp(before.end().at(ended), until, task.version(), before.failures());
		if (until.isAfter(now)) {
			return WrapUpStateMachine.waitUntilDue(wrapUp, now);
		}
		if (wrapUp.end().isConfirmed() || task.workerCallSid() == null) {
			return complete(wrapUp);
		}
		return new WrapUpTransition(new CheckingCall(wrapUp), new CheckCall(task.workerCallSid()));
	}

	private static WrapUpTransition checked(CheckingCall state, Response response) {
		if (response instanceof CallOver || (response instanceof CallLive && state.end().isConfirmed())) {
			return complete(state.before());
		}
		if (response instanceof CallLive) {
			return WrapUpTransition.end(new AwaitEndOfTalk());
		}
		return (response instanceof RequestFailed failed) ? retryLater(state.before(), failed.reason())
				: WrapUpTransition.to(state);
	}

	private static WrapUpTransition completed(Requesting state, Response response) {
		WrappingUp before = (state instanceof Completing completing) ? completing.before()
				: ((CompletingAsRead) state).before();
		if (response instanceof CompletionRefused) {
			return (state instanceof Completing) ? new WrapUpTransition(new ReadingTask(before), new ReadTask(false))
					: retryLater(before.withoutVersion(), "the task has changed meanwhile");
		}
		if (response instanceof TaskNotFound) {
			return notFound();
		}
		return (response instanceof RequestFailed failed) ? retryLater(before, failed.reason())
				: WrapUpTransition.to(state);
	}

	private static WrapUpTransition complete(WrappingUp wrapUp) {
		return new WrapUpTransition(new CompletingAsRead(wrapUp), new Complete(wrapUp.version(), wrapUp.end()));
	}

	private static WrapUpTransition notFound() {
		return WrapUpTransition.end(new Forget("the task does not exist any more"));
	}

	private static WrapUpTransition retryLater(Waiting before, String reason) {
		if (before.failures() >= MOST_FAILURES) {
			return WrapUpTransition.end(new LeaveToReconciler(reason));
		}
		return new WrapUpTransition(before.failedAgain(), new RetryLater(before.failures(), reason));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
