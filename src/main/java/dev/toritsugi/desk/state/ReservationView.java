package dev.toritsugi.desk.state;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A live reservation of the operator's worker.
 *
 * @param kind call for a queued call, voicemail for a message of a caller, task for a
 * task of another kind
 * @param callSid SID of the call to the operator's phone, or null if it is unknown
 * @param called number that the caller has dialled, or null if it is unknown
 * @param queuedAt when the caller began to wait
 * @param offeredAt when the call was offered to the operator
 * @param ringEndsAt when the operator's phone stops ringing, or null unless it rings
 * @param answeredAt when the operator answered, or null if not yet or unknown
 * @param endedAt when the call ended, or null if it has not ended
 * @param completesAt when the after-call work ends, or null if the call has not ended or
 * the operator has to complete the task
 * @param longestUntil time to which the operator may extend the after-call work, or null
 * if the call has not ended
 * @param manual whether the after-call work has no time limit
 * @param outcome outcome that the operator has chosen, or null
 * @param note note of the operator
 * @param screenPop URL that the page opens when the operator answers, or null
 * @param menu options that the caller has chosen in menus, as in Main 2, or null
 * @param handOn queues to which the operator can hand the caller on; empty unless they
 * talk
 * @param blockable whether the operator can block the caller
 * @param message the message of a caller, or null for another kind
 */
public record ReservationView(String sid, String taskSid, String kind, State state, @Nullable String callSid,
		CallerView caller, CallerView.@Nullable CalledView called, DeskState.@Nullable QueueName queue,
		Instant queuedAt, Instant offeredAt, @Nullable Instant ringEndsAt, @Nullable Instant answeredAt,
		@Nullable Instant endedAt, @Nullable Instant completesAt, @Nullable Instant longestUntil, boolean manual,
		OutcomesView outcomes, @Nullable String outcome, String note, @Nullable String screenPop, @Nullable String menu,
		List<DeskState.NameView> handOn, boolean blockable, @Nullable MessageView message) {

	/**
	 * A message that a caller has recorded. Its audio is at
	 * {@code /desk/voicemail/{taskSid}/audio}.
	 *
	 * @param recordedAt when the message was recorded
	 * @param seconds length of the message
	 * @param playedAt when the message was last played, or null if it was not
	 */
	public record MessageView(Instant recordedAt, long seconds, @Nullable Instant playedAt) {

	}

	/**
	 * The outcomes among which the operator chooses.
	 *
	 * @param required whether the operator has to choose an outcome before completing
	 */
	public record OutcomesView(List<String> choices, boolean required) {

	}

	/**
	 * What happens in a reservation.
	 */
	public enum State {

		/** The operator's phone rings. */
		RINGING,
		/** Operator and caller talk. */
		TALKING,
		/** The call is over, and the operator does after-call work. */
		WRAPPING;

		@JsonValue
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
