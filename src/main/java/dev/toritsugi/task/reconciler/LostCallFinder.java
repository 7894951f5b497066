package dev.toritsugi.task.reconciler;

import java.time.Instant;
import java.util.Optional;

import dev.toritsugi.callcenter.AfterCallSettings;
import dev.toritsugi.task.wrapup.AfterCallPeriod;
import dev.toritsugi.task.wrapup.CallerTask;
import dev.toritsugi.task.wrapup.WrapUpStateMachine;
import dev.toritsugi.twilio.resource.CallSid;
import dev.toritsugi.twilio.resource.Task;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.rest.TwilioClock;

import org.springframework.stereotype.Component;

/**
 * Finds wrapping tasks that have lost their call, because another program has replaced
 * the attributes of the task. Without {@code call_sid}, no other class of this server
 * completes such a task, and the operator would get no further call. A task of another
 * channel than voice is never found, because another program has created the task.
 * Voicemail tasks have no call.
 */
@Component
class LostCallFinder {

	private final AfterCallSettings settings;

	private final StuckTaskRepair repair;

	private final TwilioClock time;

	LostCallFinder(AfterCallSettings settings, StuckTaskRepair repair, TwilioClock time) {
		this.settings = settings;
		this.repair = repair;
		this.time = time;
	}

	/**
	 * Returns the repair of a task without {@code call_sid}, or empty if the after-call
	 * time since the last change of the task is not over. If the after-call time has no
	 * limit, the longest time to which an operator can extend it applies, because an
	 * operator can't complete a task without {@code call_sid}.
	 * @param task task of this server's workflows
	 */
	Optional<StuckTask> find(Task task, CallList calls) {
		if (task.status() != Task.Status.WRAPPING || !Task.VOICE.equals(task.channel()) || task.attributes().isOmitted()
				|| VoicemailTask.isVoicemail(task.attributes()) || isTalking(task, calls)) {
			return Optional.empty();
		}
		AfterCallPeriod period = AfterCallPeriod.of(task, this.settings);
		Instant ended = CallerTask.callEnded(task);
		Instant limited = period.endAfter(ended);
		Instant until = (limited != null) ? limited : ended.plus(period.longest());
		if (until.isAfter(this.time.instant().minus(WrapUpStateMachine.OTHER_REPLICA_GRACE))) {
			return Optional.empty();
		}
		return Optional.of(new StuckTask(task,
				(deadline) -> this.repair.complete(task, true, StuckTaskRepair.Reason.CALL_UNKNOWN, deadline)));
	}

	private static boolean isTalking(Task task, CallList calls) {
		return CallerTask.workerCall(task.attributes())
			.map(CallSid::value)
			.filter(calls.inProgress()::contains)
			.isPresent();
	}

}
