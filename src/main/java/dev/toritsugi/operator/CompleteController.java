package dev.toritsugi.operator;

import java.util.Optional;

import dev.toritsugi.task.TaskService;
import dev.toritsugi.twilio.TaskSid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Completes the task of an operator whose work after a call is done: the one that they
 * name, or else the one that waits for it.
 */
@RestController
class CompleteController {

	private static final String PATH = "/complete";

	private final TaskService tasks;

	CompleteController(TaskService tasks) {
		this.tasks = tasks;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> completeByJson(@AuthenticationPrincipal SignedInOperator operator,
			@ModelAttribute NamedTask address, @RequestBody(required = false) @Nullable NamedTask body) {
		return complete(operator, NamedTask.in(address, (body != null) ? body : NamedTask.NONE));
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<?> completeByForm(@AuthenticationPrincipal SignedInOperator operator,
			@ModelAttribute NamedTask addressAndBody) {
		return complete(operator, NamedTask.in(addressAndBody, NamedTask.NONE));
	}

	private ResponseEntity<?> complete(SignedInOperator operator, Optional<TaskSid> task) {
		if (task.isPresent()) {
			return CompletionAnswer.of(this.tasks.complete(task.get(), operator.authority()));
		}
		if (operator.workerName() != null) {
			return CompletionAnswer.of(this.tasks.completeOwn(operator.workerName()));
		}
		return Problem.TASK_REQUIRED
			.answer("You have no worker of your own, so name the task: {\"taskSid\":\"WT…\"}, with 32 hex digits.");
	}

}
