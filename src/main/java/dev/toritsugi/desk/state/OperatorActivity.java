package dev.toritsugi.desk.state;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.toritsugi.floor.Floor;
import dev.toritsugi.twilio.resource.Activity;
import dev.toritsugi.twilio.resource.VoicemailTask;
import dev.toritsugi.twilio.resource.Worker;
import org.jspecify.annotations.Nullable;

/**
 * What one worker does, derived from the worker's reservations and activity.
 *
 * @param worker the worker
 * @param state what the operator does
 * @param since since when, or null if unknown
 * @param held the worker's live reservations, the most urgent first
 */
record OperatorActivity(Worker worker, OperatorState state, @Nullable Instant since, List<HeldReservation> held) {

	/** Name of the activity that Twilio creates for workers who do not work. */
	private static final String OFFLINE = "offline";

	/**
	 * Determines what a worker does.
	 * @param held the worker's live reservations, the most urgent first
	 */
	static OperatorActivity of(Worker worker, Floor floor, List<HeldReservation> held) {
		if (held.isEmpty()) {
			return new OperatorActivity(worker, idle(worker, floor), worker.activitySince(), held);
		}
		HeldReservation first = held.get(0);
		return switch (first.state()) {
			case RINGING ->
				new OperatorActivity(worker, OperatorState.RINGING, first.reservation().reservation().created(), held);
			case TALKING -> isMessage(first)
					? new OperatorActivity(worker, OperatorState.AFTER, first.reservation().accepted(), held)
					: new OperatorActivity(worker, OperatorState.TALKING, first.reservation().accepted(), held);
			case WRAPPING -> new OperatorActivity(worker, OperatorState.AFTER, first.task().wrappingSince(), held);
		};
	}

	/** Whether the operator works on a message, and so talks with no caller. */
	private static boolean isMessage(HeldReservation held) {
		return VoicemailTask.isVoicemail(held.task().task().attributes());
	}

	private static OperatorState idle(Worker worker, Floor floor) {
		if (worker.available()) {
			return OperatorState.AVAILABLE;
		}
		ReasonView reason = ReasonView.of(worker, floor);
		return switch ((reason != null) ? reason.code() : "") {
			case "no-microphone" -> OperatorState.NO_MICROPHONE;
			case "page-unreachable", "phone-not-registered" -> OperatorState.RECONNECTING;
			default -> isOffline(worker, floor) ? OperatorState.OFFLINE : OperatorState.BREAK;
		};
	}

	private static boolean isOffline(Worker worker, Floor floor) {
		return floor.activity(worker.activitySid())
			.map(Activity::name)
			.filter((name) -> name.toLowerCase(Locale.ROOT).equals(OFFLINE))
			.isPresent();
	}

}
