package dev.toritsugi.task.wrapup;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.toritsugi.callcenter.AfterCallTime;
import dev.toritsugi.task.wrapup.CallEndReport.TalkState;
import dev.toritsugi.task.wrapup.WrapUpState.AwaitingTaskRouter;
import dev.toritsugi.task.wrapup.WrapUpState.CheckingCall;
import dev.toritsugi.task.wrapup.WrapUpState.Completing;
import dev.toritsugi.task.wrapup.WrapUpState.CompletingAsRead;
import dev.toritsugi.task.wrapup.WrapUpState.ReadingTask;
import dev.toritsugi.task.wrapup.WrapUpState.Untracked;
import dev.toritsugi.task.wrapup.WrapUpState.Waiting;
import dev.toritsugi.task.wrapup.WrapUpState.WrappingUp;
import dev.toritsugi.twilio.resource.CallSid;
import org.jspecify.annotations.Nullable;

/**
 * Short forms of the table of transitions. {@code +15} and {@code -5} are seconds from
 * now. A report of a call's end is written as its source and its moment, followed by
 * {@code !} where Twilio Voice has confirmed it and {@code ?} where the talk may go on;
 * {@code v7} is the task's version, {@code f2} the number of failures.
 */
final class TransitionNotation {

	static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

	private static final CallEndReport CONFIRMED = new CallEndReport(in(-5), CallEndSource.WORKER_LEG, TalkState.OVER);

	private static final CallEndReport UNCONFIRMED = new CallEndReport(in(-5), CallEndSource.EVENT,
			TalkState.MAY_GO_ON);

	private static final CallSid LEG = new CallSid("CA00000000000000000000000000000001");

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final AfterCallTime TWENTY_SECONDS = AfterCallTime.of("20s");

	private static final WrappingUp WRAPPING = new WrappingUp(CONFIRMED, in(15), "7", 0);

	private static final WrappingUp WRAPPING_UNCONFIRMED = new WrappingUp(UNCONFIRMED, in(15), "7", 0);

	private static final Map<String, WrapUpState> STATES = new LinkedHashMap<>();

	private static final Map<String, WrapUpSignal> SIGNALS = new LinkedHashMap<>();

	static {
		STATES.put("untracked", new Untracked());
		STATES.put("awaiting", new AwaitingTaskRouter(CONFIRMED, 0));
		STATES.put("awaiting unconfirmed", new AwaitingTaskRouter(UNCONFIRMED, 0));
		STATES.put("awaiting after failures", new AwaitingTaskRouter(CONFIRMED, 2));
		STATES.put("wrapping", WRAPPING);
		STATES.put("wrapping unconfirmed", WRAPPING_UNCONFIRMED);
		STATES.put("wrapping unconfirmed, 0 s", new WrappingUp(UNCONFIRMED, in(-5), "7", 0));
		STATES.put("wrapping, version unknown", new WrappingUp(CONFIRMED, in(15), null, 0));
		STATES.put("wrapping, 0 s, version unknown", new WrappingUp(CONFIRMED, in(-5), null, 0));
		STATES.put("wrapping after a failure, version unknown", new WrappingUp(CONFIRMED, in(-5), null, 1));
		STATES.put("wrapping, manual", new WrappingUp(UNCONFIRMED, null, "7", 0));
		STATES.put("reading", new ReadingTask(WRAPPING));
		STATES.put("reading unconfirmed", new ReadingTask(WRAPPING_UNCONFIRMED));
		STATES.put("reading, wrapping unknown", new ReadingTask(new AwaitingTaskRouter(CONFIRMED, 0)));
		STATES.put("reading, both unknown", new ReadingTask(new AwaitingTaskRouter(UNCONFIRMED, 0)));
		STATES.put("reading after 5 failures", new ReadingTask(new WrappingUp(CONFIRMED, in(15), "7", 5)));
		STATES.put("completing", new Completing(WRAPPING));
		STATES.put("completing after 5 failures", new Completing(new WrappingUp(CONFIRMED, in(15), "7", 5)));
		STATES.put("checking", new CheckingCall(WRAPPING_UNCONFIRMED));
		STATES.put("checking, confirmed meanwhile", new CheckingCall(WRAPPING));
		STATES.put("completing as read", new CompletingAsRead(WRAPPING));
		STATES.put("completing as read, unconfirmed", new CompletingAsRead(WRAPPING_UNCONFIRMED));
		SIGNALS.put("offered", new WrapUpSignal.Offered());
		SIGNALS.put("talk over", new WrapUpSignal.TalkOver(NOW, CallEndSource.QUEUE_RESULT, null));
		SIGNALS.put("event: wrapping, 20 s",
				new WrapUpSignal.TaskWrapping(in(-4), new AfterCallPeriod(TWENTY_SECONDS, null, LONGEST), "8", null));
		SIGNALS.put("event: wrapping, 0 s", new WrapUpSignal.TaskWrapping(in(-4),
				new AfterCallPeriod(AfterCallTime.of("0s"), null, LONGEST), "8", null));
		SIGNALS.put("event: wrapping, manual", new WrapUpSignal.TaskWrapping(in(-4),
				new AfterCallPeriod(AfterCallTime.of("manual"), null, LONGEST), "8", null));
		SIGNALS.put("event: unclear", new WrapUpSignal.TaskWrappingUnclear(in(-4), null));
		SIGNALS.put("event: changed", new WrapUpSignal.TaskChanged(in(60), "8"));
		SIGNALS.put("task ended", new WrapUpSignal.TaskEnded());
		SIGNALS.put("extended", new WrapUpSignal.Extended(in(-6), in(60), "8"));
		SIGNALS.put("found by the reconciler", new WrapUpSignal.FoundWrapping(in(-6), in(14)));
		SIGNALS.put("timer", new WrapUpSignal.TimerFired());
		SIGNALS.put("read: wrapping", read(in(-4), TWENTY_SECONDS, null, LEG));
		SIGNALS.put("read: extended", read(in(-4), TWENTY_SECONDS, in(60), LEG));
		SIGNALS.put("read: due", read(in(-4), AfterCallTime.of("0s"), null, LEG));
		SIGNALS.put("read: due, no leg", read(in(-4), AfterCallTime.of("0s"), null, null));
		SIGNALS.put("read: manual", read(in(-4), AfterCallTime.of("manual"), null, LEG));
		SIGNALS.put("read: assigned", new WrapUpSignal.ReadAssigned());
		SIGNALS.put("read: other", new WrapUpSignal.ReadOther("COMPLETED"));
		SIGNALS.put("not found", new WrapUpSignal.TaskNotFound());
		SIGNALS.put("accepted", new WrapUpSignal.CompletionAccepted());
		SIGNALS.put("refused", new WrapUpSignal.CompletionRefused());
		SIGNALS.put("call live", new WrapUpSignal.CallLive());
		SIGNALS.put("call over", new WrapUpSignal.CallOver());
		SIGNALS.put("failed", new WrapUpSignal.RequestFailed("503"));
	}

	private TransitionNotation() {
	}

	static WrapUpState state(String name) {
		return known(STATES, name);
	}

	static WrapUpSignal signal(String name) {
		return known(SIGNALS, name);
	}

	static String of(WrapUpState state) {
		if (state instanceof AwaitingTaskRouter || state instanceof WrappingUp) {
			return of((Waiting) state);
		}
		if (state instanceof ReadingTask reading) {
			return "reading " + of(reading.before());
		}
		if (state instanceof Completing completing) {
			return "completing " + of(completing.before());
		}
		if (state instanceof CheckingCall checking) {
			return "checking " + of(checking.before());
		}
		return (state instanceof CompletingAsRead completing) ? "completing as read " + of(completing.before())
				: "untracked";
	}

	private static String of(Waiting state) {
		String failures = (state.failures() > 0) ? " f" + state.failures() : "";
		String end = state.end().source().tag() + of(state.end().at()) + (state.end().isConfirmed() ? "!" : "?");
		return (state instanceof WrappingUp wrapUp) ? "wrapping(" + end + " until " + until(wrapUp.until()) + " "
				+ version(wrapUp.version()) + failures + ")" : "awaiting(" + end + failures + ")";
	}

	static String of(WrapUpAction action) {
		if (action instanceof WrapUpAction.Wait wait) {
			return "wait " + until(wait.until());
		}
		if (action instanceof WrapUpAction.RetryLater retry) {
			return "retry after pause " + (retry.failures() + 1);
		}
		if (action instanceof WrapUpAction.CheckCall check) {
			return "check " + check.callSid();
		}
		if (action instanceof WrapUpAction.Complete complete) {
			return "complete " + version(complete.version());
		}
		return action.getClass()
			.getSimpleName()
			.replaceAll("([a-z])([A-Z])", "$1 $2")
			.toLowerCase(java.util.Locale.ROOT);
	}

	private static String of(Instant moment) {
		long seconds = Duration.between(NOW, moment).toSeconds();
		return (seconds < 0) ? String.valueOf(seconds) : "+" + seconds;
	}

	private static String until(@Nullable Instant moment) {
		return (moment != null) ? of(moment) : "completed";
	}

	private static String version(@Nullable String version) {
		return (version != null) ? "v" + version : "v?";
	}

	private static WrapUpSignal read(Instant ended, AfterCallTime time, @Nullable Instant extendedUntil,
			@Nullable CallSid leg) {
		return new WrapUpSignal.ReadWrapping(ended, new AfterCallPeriod(time, extendedUntil, LONGEST), "8", leg);
	}

	private static Instant in(int seconds) {
		return NOW.plusSeconds(seconds);
	}

	private static <T> T known(Map<String, T> all, String name) {
		T known = all.get(name);
		if (known == null) {
			throw new IllegalArgumentException(name + " is none of " + all.keySet());
		}
		return known;
	}

}
