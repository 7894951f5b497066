package dev.toritsugi.operator;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;

import dev.toritsugi.task.AfterCallExtension;
import dev.toritsugi.twilio.resource.TaskSid;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Extends the after-call work of a task for an operator.
 */
@RestController
class ExtendController {

	private static final String PATH = "/complete/extend";

	private static final String BY = "by";

	private final AfterCallExtension extension;

	private final TwilioBulkhead bulkhead;

	ExtendController(AfterCallExtension extension, TwilioBulkhead bulkhead) {
		this.extension = extension;
		this.bulkhead = bulkhead;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> extendByJson(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			@RequestBody Map<String, Object> body) {
		return extend(operator, request, body, body.get(BY));
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<?> extendByForm(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request) {
		return extend(operator, request, Map.of(), request.getParameter(BY));
	}

	private ResponseEntity<?> extend(SignedInOperator operator, HttpServletRequest request, Map<String, ?> json,
			@Nullable Object by) {
		TaskSid task = RequestedTaskParser.parse(request.getParameterMap(), json).orElse(null);
		if (task == null) {
			return OperatorProblem.TASK_REQUIRED
				.toResponse("Name the task: {\"taskSid\":\"WT…\",\"by\":\"PT60S\"}, with 32 hex digits.");
		}
		Duration duration = duration(by);
		if (duration == null) {
			return OperatorProblem.BAD_REQUEST
				.toResponse("\"by\" is the additional time, an ISO 8601 duration of 1 second to 1 hour, as in PT60S.");
		}
		return ExtensionResponse.of(task, this.bulkhead.run(operator, request,
				(deadline) -> this.extension.extend(task, duration, operator.permission(), deadline)));
	}

	private static @Nullable Duration duration(@Nullable Object by) {
		try {
			Duration duration = Duration.parse(String.valueOf(by));
			return (duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.compareTo(Duration.ofHours(1)) <= 0)
					? duration : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
