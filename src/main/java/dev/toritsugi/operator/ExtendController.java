package dev.toritsugi.operator;

import java.util.Map;
import java.util.Optional;

import dev.toritsugi.task.AfterCallExtension;
import dev.toritsugi.task.RequestedExtension;
import dev.toritsugi.twilio.resource.TaskSid;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Extends the after-call work of a task for an operator.
 */
@OperatorController(body = "{\"taskSid\":\"WT…\",\"by\":\"PT60S\"}, with 32 hex digits.")
class ExtendController {

	private static final String PATH = "/complete/extend";

	private static final String BY = "by";

	private static final String UNTIL = "until";

	private final AfterCallExtension extension;

	private final TwilioBulkhead bulkhead;

	ExtendController(AfterCallExtension extension, TwilioBulkhead bulkhead) {
		this.extension = extension;
		this.bulkhead = bulkhead;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> extendByJson(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			@RequestBody Map<String, Object> body) {
		return extend(operator, request, body, RequestedExtensionParser.parse(body.get(BY), body.get(UNTIL)));
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<?> extendByForm(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request) {
		return extend(operator, request, Map.of(),
				RequestedExtensionParser.parse(request.getParameter(BY), request.getParameter(UNTIL)));
	}

	private ResponseEntity<?> extend(SignedInOperator operator, HttpServletRequest request, Map<String, ?> json,
			Optional<RequestedExtension> requested) {
		TaskSid task = RequestedTaskParser.parse(request.getParameterMap(), json).orElse(null);
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
