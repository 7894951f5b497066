package dev.toritsugi.operator;

import java.util.Map;
import java.util.Optional;

import dev.toritsugi.task.TaskService;
import dev.toritsugi.twilio.resource.TaskSid;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Completes a task for an operator. If the request contains no task SID, completes the
 * operator's own task that has the status wrapping.
 */
@OperatorController(body = "{\"taskSid\":\"WT…\"}, with 32 hex digits. Without a body, your own task is completed.")
class CompleteController {

	private static final String PATH = "/complete";

	private final TaskService tasks;

	private final TwilioBulkhead bulkhead;

	CompleteController(TaskService tasks, TwilioBulkhead bulkhead) {
		this.tasks = tasks;
		this.bulkhead = bulkhead;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> completeByJson(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			@RequestBody(required = false) @Nullable Map<String, Object> body) {
		return complete(operator, request,
				RequestedTaskParser.parse(request.getParameterMap(), (body != null) ? body : Map.of()));
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<?> completeByForm(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request) {
		return complete(operator, request, RequestedTaskParser.parse(request.getParameterMap(), Map.of()));
	}

	private ResponseEntity<?> complete(SignedInOperator operator, HttpServletRequest request, Optional<TaskSid> task) {
		if (task.isPresent()) {
			return CompletionResponse.of(this.bulkhead.run(operator, request,
					(deadline) -> this.tasks.complete(task.get(), operator.permission(), deadline)));
		}
		String worker = operator.workerName();
		if (worker != null) {
			return CompletionResponse
				.of(this.bulkhead.run(operator, request, (deadline) -> this.tasks.completeOwn(worker, deadline)));
		}
		return OperatorProblem.TASK_REQUIRED
			.toResponse("You have no worker of your own, so name the task: {\"taskSid\":\"WT…\"}, with 32 hex digits.");
	}

}
