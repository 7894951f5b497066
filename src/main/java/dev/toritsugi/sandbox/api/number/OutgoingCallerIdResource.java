package dev.toritsugi.sandbox.api.number;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.number.OutgoingCallerId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A verified caller ID in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record OutgoingCallerIdResource(String sid, String dateCreated, String dateUpdated, String friendlyName,
		String accountSid, String phoneNumber, String uri) {

	static OutgoingCallerIdResource of(OutgoingCallerId callerId, AccountRequest request) {
		return new OutgoingCallerIdResource(callerId.sid(), TwilioDateFormat.rfc2822(callerId.created()),
				TwilioDateFormat.rfc2822(callerId.updated()), callerId.friendlyName(), request.accountSid(),
				callerId.number(), request.uri("/OutgoingCallerIds/" + callerId.sid() + ".json"));
	}

	/**
	 * The response to a request that verifies a number.
	 *
	 * @param callSid SID of the call that asks for the code, or null if the sandbox has
	 * verified the number without a call
	 * @param validationCode code that the called person enters
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	record ValidationRequest(String accountSid, @Nullable String callSid, String friendlyName, String phoneNumber,
			String validationCode) {

	}

}
