package dev.toritsugi.operator.complete;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorResponse;
import dev.toritsugi.task.ExtensionResult;
import dev.toritsugi.twilio.resource.TaskSid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The JSON response to a request that extends after-call work.
 *
 * @param taskSid SID of the task whose after-call work was extended
 * @param until end of the after-call work, in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExtensionResponse(String taskSid, @Nullable Instant until) implements OperatorResponse {

	static ResponseEntity<?> of(TaskSid task, ExtensionResult extension) {
		return switch (extension.outcome()) {
			case EXTENDED,
					UNCHANGED ->
				ResponseEntity.ok()
					.contentType(MediaType.APPLICATION_JSON)
					.body(new ExtensionResponse(task.value(), extension.until()));
			case LONGEST_REACHED -> OperatorProblem.LONGEST_REACHED.toResponse("The after-call time of " + task
					+ " has reached its maximum. Complete the task when you are done.");
			case WITHOUT_END -> OperatorProblem.WITHOUT_END
				.toResponse("The after-call time of " + task + " has no limit; it ends when you complete the task.");
			case TASK_NOT_FOUND -> OperatorProblem.TASK_NOT_FOUND
				.toResponse("Twilio knows no task " + task + ". It deletes a task five minutes after it ended.");
			case NOT_YOURS ->
				OperatorProblem.NOT_YOUR_TASK.toResponse(task + " is a colleague's task. A supervisor may prolong it.");
			case CALL_IN_PROGRESS -> OperatorProblem.CALL_IN_PROGRESS
				.toResponse("The call of " + task + " is still in progress; its after-call time begins when it ends.");
			case NOT_ASSIGNED -> OperatorProblem.NOT_ASSIGNED.toResponse("No operator has answered " + task + " yet.");
			case OVER -> OperatorProblem.TASK_OVER.toResponse(task + " has ended already.");
			case TOO_LONG -> OperatorProblem.ATTRIBUTES_FULL
				.toResponse("The attributes of " + task + " have no room for a new end of the after-call time: Twilio "
						+ "accepts at most 4,096 characters. Shorten the note.");
			case UNSETTLED -> OperatorProblem.TASK_UNSETTLED
				.toResponse("Twilio does not change " + task + " at the moment. Try again.");
		};
	}

}
