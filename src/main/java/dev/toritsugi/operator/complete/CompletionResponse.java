package dev.toritsugi.operator.complete;

import java.util.List;
import java.util.stream.Collectors;

import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorResponse;
import dev.toritsugi.task.CompletionResult;
import dev.toritsugi.twilio.resource.TaskSid;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The JSON response to a request that completes a task.
 *
 * @param taskSid SID of the completed task
 * @param status status of the task, always {@code completed}
 */
record CompletionResponse(String taskSid, String status) implements OperatorResponse {

	static ResponseEntity<?> of(CompletionResult completion) {
		List<TaskSid> tasks = completion.tasks();
		String names = tasks.stream().map(TaskSid::value).collect(Collectors.joining(", "));
		return switch (completion.outcome()) {
			case COMPLETED -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.body(new CompletionResponse(names, "completed"));
			case TASK_NOT_FOUND -> problem(OperatorProblem.TASK_NOT_FOUND, tasks,
					"Twilio knows no task " + names + ". It deletes a task five minutes after it ended.");
			case NOT_YOURS -> problem(OperatorProblem.NOT_YOUR_TASK, tasks,
					names + " is a colleague's task. A supervisor may complete it.");
			case CALL_IN_PROGRESS -> problem(OperatorProblem.CALL_IN_PROGRESS, tasks,
					"The call of " + names + " is still in progress. Hang up first, then complete.");
			case OUTCOME_REQUIRED -> problem(OperatorProblem.OUTCOME_REQUIRED, tasks,
					"The queue of " + names + " requires an outcome. Send it as outcome, one of call-center.outcomes.");
			case NOT_ASSIGNED -> problem(OperatorProblem.NOT_ASSIGNED, tasks,
					"No operator has answered " + names + " yet, so it can't be completed.");
			case CANCELED -> problem(OperatorProblem.TASK_CANCELED, tasks,
					names + " was canceled before an operator answered it. There is nothing left to complete.");
			case UNSETTLED -> problem(OperatorProblem.TASK_UNSETTLED, tasks,
					"Twilio does not complete " + names + " at the moment. Try again.");
			case WORKER_NOT_FOUND -> problem(OperatorProblem.WORKER_NOT_FOUND, tasks,
					"TaskRouter has no worker of your name; compare your worker-name in call-center.operators.");
			case NOTHING_TO_COMPLETE ->
				problem(OperatorProblem.NOTHING_TO_COMPLETE, tasks, "None of your tasks is waiting to be completed.");
			case SEVERAL_TASKS -> problem(OperatorProblem.SEVERAL_TASKS, tasks,
					"Several of your tasks are waiting to be completed. Name one as taskSid: " + names + ".");
		};
	}

	private static ResponseEntity<ProblemDetail> problem(OperatorProblem problem, List<TaskSid> tasks, String detail) {
		ProblemDetail details = problem.detail(detail);
		if (!tasks.isEmpty()) {
			details.setProperty("taskSids", tasks.stream().map(TaskSid::value).toList());
		}
		return problem.toResponse().body(details);
	}

}
