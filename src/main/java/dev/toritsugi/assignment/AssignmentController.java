package dev.toritsugi.assignment;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.webhook.TwilioWebhook;
import dev.toritsugi.twilio.webhook.WebhookBaseUrl;
import dev.toritsugi.web.RefusalLogger;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Handles TaskRouter's assignment callback and returns an {@link AssignmentInstruction}.
 * TaskRouter waits five seconds for the response and then requests the fallback URL.
 */
@TwilioWebhook
class AssignmentController {

	private final TwilioProperties twilio;

	private final AssignmentPolicy policy;

	private final JsonMapper json;

	private final RefusalLogger refusals = new RefusalLogger(LoggerFactory.getLogger(AssignmentController.class));

	AssignmentController(TwilioProperties twilio, AssignmentPolicy policy, JsonMapper json) {
		this.twilio = twilio;
		this.policy = policy;
		this.json = json;
	}

	/**
	 * Returns the instruction as bytes. If this method returned an object, Spring would
	 * send it in chunks without a Content-Length, which costs processor time on every
	 * request (measured by bench/webhooks).
	 */
	@PostMapping(path = { "/assignment", "/assignment/" }, consumes = "application/x-www-form-urlencoded")
	ResponseEntity<byte[]> assign(HttpServletRequest request) {
		AssignmentCallback callback = AssignmentCallback.of(request::getParameter);
		if (!callback.accountSid().equals(this.twilio.accountSid())
				|| !callback.workspaceSid().equals(this.twilio.workspaceSid())) {
			this.refusals.warn("{} refused: it belongs to account {}, workspace {}; this server serves {}, {}",
					callback.reservationSid(), callback.accountSid(), callback.workspaceSid(), this.twilio.accountSid(),
					this.twilio.workspaceSid());
			throw new ErrorResponseException(HttpStatus.FORBIDDEN, ProblemDetail
				.forStatusAndDetail(HttpStatus.FORBIDDEN, "This server serves another account or workspace."), null);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.json.writeValueAsBytes(this.policy.decide(callback, WebhookBaseUrl.signedFor(request))));
	}

}
