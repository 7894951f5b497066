package dev.toritsugi.operator;

import java.util.Map;

import dev.toritsugi.operator.activity.WorkerActivityService;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Changes the activity of the signed-in operator, for instance to Available at the start
 * of work.
 */
@OperatorController(body = "{\"activity\":\"Available\"}, with the name or the SID of an activity.")
class ActivityController {

	private static final String PATH = "/desk/activity";

	private static final String ACTIVITY = "activity";

	private final WorkerActivityService activities;

	private final TwilioBulkhead bulkhead;

	ActivityController(WorkerActivityService activities, TwilioBulkhead bulkhead) {
		this.activities = activities;
		this.bulkhead = bulkhead;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> changeByJson(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request,
			@RequestBody(required = false) @Nullable Map<String, Object> body) {
		return change(operator, request, (body != null) ? body.get(ACTIVITY) : null);
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ResponseEntity<?> changeByForm(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request) {
		return change(operator, request, request.getParameter(ACTIVITY));
	}

	private ResponseEntity<?> change(SignedInOperator operator, HttpServletRequest request, @Nullable Object activity) {
		if (!(activity instanceof String text) || text.isBlank()) {
			return OperatorProblem.ACTIVITY_REQUIRED.toResponse(
					"Name the activity or its SID: {\"activity\":\"Available\"}, or activity=Available as a form.");
		}
		String worker = operator.workerName();
		if (worker == null) {
			return OperatorProblem.WORKER_REQUIRED.toResponse("You have no worker of your own, so you take no calls.");
		}
		return ActivityResponse.of(worker, text,
				this.bulkhead.run(operator, request, (deadline) -> this.activities.change(worker, text, deadline)));
	}

}
