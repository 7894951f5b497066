package dev.toritsugi.desk.phone;

import java.time.Duration;

import dev.toritsugi.callcenter.operator.ContactUri;
import dev.toritsugi.desk.DeskProperties;
import dev.toritsugi.desk.OwnWorkerReader;
import dev.toritsugi.operator.OperatorController;
import dev.toritsugi.operator.OperatorProblem;
import dev.toritsugi.operator.OperatorRequestException;
import dev.toritsugi.operator.SignedInOperator;
import dev.toritsugi.operator.TwilioBulkhead;
import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.resource.Worker;
import dev.toritsugi.twilio.rest.VoiceToken;
import dev.toritsugi.twilio.rest.VoiceTokenIssuer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Returns an access token for the browser phone of the signed-in operator, whose identity
 * is in the attribute {@code contact_uri} of the operator's worker.
 */
@OperatorController(body = "no body at all.")
class PhoneController {

	private static final Duration VALIDITY = Duration.ofHours(1);

	private final OwnWorkerReader workers;

	private final VoiceTokenIssuer tokens;

	private final TwilioBulkhead bulkhead;

	private final PhoneResponse.Options options;

	PhoneController(OwnWorkerReader workers, VoiceTokenIssuer tokens, TwilioBulkhead bulkhead, DeskProperties desk,
			TwilioProperties twilio) {
		this.workers = workers;
		this.tokens = tokens;
		this.bulkhead = bulkhead;
		this.options = PhoneResponse.Options.of(desk.signallingHost(), twilio.edge());
	}

	@PostMapping("/desk/phone")
	PhoneResponse phone(@AuthenticationPrincipal SignedInOperator operator, HttpServletRequest request) {
		this.workers.name(operator);
		Worker worker = this.bulkhead.run(operator, request, (deadline) -> this.workers.read(operator, deadline));
		String identity = worker.attributes()
			.text("contact_uri")
			.flatMap(ContactUri::identity)
			.orElseThrow(() -> new OperatorRequestException(OperatorProblem.NO_BROWSER_PHONE,
					"Your calls ring at a phone number or a SIP phone, or at no phone at all. A browser phone requires a "
							+ "contact-uri such as client:alice in call-center.operators."));
		VoiceToken token = this.tokens.issue(identity, VALIDITY)
			.orElseThrow(
					() -> new OperatorRequestException(OperatorProblem.NO_API_KEY, MissingApiKeyWarning.HOW_TO_FIX));
		return new PhoneResponse(token.token(), identity, token.expires(), this.options);
	}

}
