package dev.toritsugi.operator.complete;

import java.util.Optional;

import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.RequestFields;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.task.AfterCallExtension;
import dev.toritsugi.task.RequestedExtension;
import dev.toritsugi.twilio.resource.TaskSid;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Extends the after-call work of a task for an operator.
 */
@OperatorController(body = "{\"taskSid\":\"WT…\",\"by\":\"PT60S\"}, with 32 hex digits.")
class ExtendController {

	private static final String BY = "by";

	private static final String UNTIL = "until";

	private final AfterCallExtension extension;

	private final TwilioBulkhead bulkhead;

	ExtendController(AfterCallExtension extension, TwilioBulkhead bulkhead) {
		this.extension = extension;
		this.bulkhead = bulkhead;
	}

	@PostMapping("/complete/extend")
	ResponseEntity<?> extend(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			RequestFields fields) {
		TaskSid task = RequestedTaskParser.parse(request.getParameterMap(), fields.values()).orElse(null);
		Optional<RequestedExtension> requested = RequestedExtensionParser.parse(fields.text(BY).orElse(null),
				fields.text(UNTIL).orElse(null));
		if (task == null) {
			return OperatorProblem.TASK_REQUIRED
				.toResponse("Name the task: {\"taskSid\":\"WT…\",\"by\":\"PT60S\"}, with 32 hex digits.");
		}
		if (requested.isEmpty()) {
			return OperatorProblem.BAD_REQUEST
				.toResponse("Send either \"by\", the additional time as an ISO 8601 duration of 1 second to 1 hour, "
						+ "as in PT60S, or \"until\", the new end in UTC, as in 2026-11-30T09:00:00Z.");
		}
		return ExtensionResponse.of(task, this.bulkhead.run(operator, request,
				(deadline) -> this.extension.extend(task, requested.get(), operator.permission(), deadline)));
	}

}
