package dev.toritsugi.operator;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.task.Extension;
import dev.toritsugi.twilio.resource.TaskSid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What an operator is told who asked for more time.
 *
 * @param taskSid SID of the task
 * @param until until when its after-call work goes on, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExtensionResponse(String taskSid, @Nullable Instant until) {

	static ResponseEntity<?> of(TaskSid task, Extension extension) {
		return switch (extension.outcome()) {
			case EXTENDED -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.body(new ExtensionResponse(task.value(), extension.until()));
			case LONGEST_REACHED -> OperatorProblem.LONGEST_REACHED.answer(
					"The time after the call of " + task + " is as long as it may be. Complete it when you are done.");
			case WITHOUT_END -> OperatorProblem.WITHOUT_END.answer(
					"The time after the call of " + task + " ends when you complete it; there is nothing to prolong.");
			case TASK_NOT_FOUND -> OperatorProblem.TASK_NOT_FOUND
				.answer("Twilio knows no task " + task + ". It deletes a task five minutes after it ended.");
			case NOT_YOURS ->
				OperatorProblem.NOT_YOUR_TASK.answer(task + " is a colleague's task. A supervisor may prolong it.");
			case CALL_IN_PROGRESS -> OperatorProblem.CALL_IN_PROGRESS
				.answer("The call of " + task + " is still in progress; its time begins after it.");
			case NOT_ASSIGNED -> OperatorProblem.NOT_ASSIGNED.answer("Nobody has answered " + task + " yet.");
			case OVER -> OperatorProblem.TASK_OVER.answer(task + " has ended already.");
			case UNSETTLED ->
				OperatorProblem.TASK_UNSETTLED.answer("Twilio does not change " + task + " at the moment. Try again.");
		};
	}

}
