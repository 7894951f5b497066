package dev.toritsugi.operator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.toritsugi.task.NoteChange;
import dev.toritsugi.task.NoteResult;
import dev.toritsugi.twilio.resource.TaskSid;

/**
 * Reads outcome and note from a request, and converts the result of writing them.
 */
public final class NoteRequest {

	private static final String OUTCOME = "outcome";

	private static final String NOTE = "note";

	/** Names of the fields. */
	public static final Set<String> FIELDS = Set.of(OUTCOME, NOTE);

	private NoteRequest() {
	}

	/**
	 * Reads the fields {@code outcome} and {@code note}. An outcome that is null or empty
	 * removes the outcome. Returns empty if the request contains neither field.
	 */
	public static Optional<NoteChange> parse(RequestFields fields) {
		if (!fields.contains(OUTCOME) && !fields.contains(NOTE)) {
			return Optional.empty();
		}
		String note = fields.contains(NOTE) ? fields.text(NOTE).orElse("") : null;
		return Optional.of(new NoteChange(fields.contains(OUTCOME), fields.text(OUTCOME).orElse(null), note));
	}

	/**
	 * @throws OperatorRequestException if outcome and note were not written
	 */
	public static void requireWritten(TaskSid task, NoteResult result) {
		switch (result.outcome()) {
			case WRITTEN -> {
			}
			case TASK_NOT_FOUND -> throw new OperatorRequestException(OperatorProblem.TASK_NOT_FOUND,
					"Twilio knows no task " + task + ". It deletes a task five minutes after it ended.");
			case NOT_YOURS ->
				throw new OperatorRequestException(OperatorProblem.NOT_YOUR_TASK, task + " is a colleague's task.");
			case WRONG_STATE -> {
				String state = result.status().name().toLowerCase(Locale.ROOT);
				throw new OperatorRequestException(switch (result.status()) {
					case PENDING, RESERVED -> OperatorProblem.NOT_ASSIGNED;
					case CANCELED -> OperatorProblem.TASK_CANCELED;
					default -> OperatorProblem.TASK_OVER;
				}, task + " is " + state + ", so outcome and note can't be changed.", Map.of("state", state));
			}
			case UNKNOWN_OUTCOME -> throw new OperatorRequestException(OperatorProblem.UNKNOWN_OUTCOME,
					"The outcome is none of this queue's; see call-center.outcomes.");
			case TOO_LONG -> throw new OperatorRequestException(OperatorProblem.NOTE_TOO_LONG,
					"All attributes of a task together have at most 4,096 characters. Shorten the note.");
			case UNSETTLED -> throw new OperatorRequestException(OperatorProblem.TASK_UNSETTLED,
					"Twilio does not change " + task + " at the moment. Try again.");
		}
	}

}
