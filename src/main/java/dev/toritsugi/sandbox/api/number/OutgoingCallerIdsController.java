package dev.toritsugi.sandbox.api.number;

import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.number.OutgoingCallerId;
import dev.toritsugi.sandbox.voice.number.OutgoingCallerIdRegistry;
import dev.toritsugi.sandbox.voice.number.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, verifies, fetches, renames and deletes the numbers that the account may use as
 * caller ID.
 */
@TwilioApi
class OutgoingCallerIdsController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/OutgoingCallerIds";

	private static final int LONGEST_NAME = 64;

	private static final int LONGEST_NUMBER = 32;

	private static final int ALREADY_VERIFIED = 21450;

	private static final int INVALID_NUMBER = 21401;

	/** Code of each verification. The sandbox does not ask for the code. */
	private static final String CODE = "111111";

	private final Sandbox sandbox;

	OutgoingCallerIdsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String number = parameters.filter("PhoneNumber");
		String name = parameters.filter("FriendlyName");
		return request.call(() -> AccountRequest.page("outgoing_caller_ids",
				callerIds(request).all()
					.stream()
					.filter((each) -> number == null || each.number().equals(number))
					.filter((each) -> name == null || each.friendlyName().equals(name))
					.toList(),
				parameters, OutgoingCallerId::sid, (each) -> OutgoingCallerIdResource.of(each, request)));
	}

	/**
	 * Verifies a number at once. Twilio calls the number and asks for the code; the
	 * sandbox does not, and reports the verification to no status callback.
	 */
	@PostMapping(PATH + ".json")
	OutgoingCallerIdResource.ValidationRequest verify(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String number = parameters.required("PhoneNumber", LONGEST_NUMBER);
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		for (String unused : new String[] { "CallDelay", "Extension", "StatusCallback", "StatusCallbackMethod" }) {
			parameters.ignore(unused, "the sandbox verifies a number at once and does not call it");
		}
		return request.call(() -> {
			if (!PhoneNumberFormat.isE164(number)) {
				throw TwilioError.refused(INVALID_NUMBER, "PhoneNumber is not a valid phone number: " + number);
			}
			if (callerIds(request).isVerified(number)) {
				throw TwilioError.refused(ALREADY_VERIFIED, "Phone number already verified for your account");
			}
			OutgoingCallerId verified = callerIds(request).add(number, (name != null) ? name : number);
			return new OutgoingCallerIdResource.ValidationRequest(request.accountSid(), null, verified.friendlyName(),
					number, CODE);
		});
	}

	@GetMapping(PATH + "/{sid}.json")
	OutgoingCallerIdResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> OutgoingCallerIdResource.of(find(request, sid), request));
	}

	@PostMapping(PATH + "/{sid}.json")
	OutgoingCallerIdResource update(@PathVariable String accountSid, @PathVariable String sid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return request.call(() -> {
			OutgoingCallerId callerId = find(request, sid);
			if (name != null) {
				callerIds(request).rename(callerId, name);
			}
			return OutgoingCallerIdResource.of(callerId, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> callerIds(request).remove(find(request, sid)));
	}

	private static OutgoingCallerIdRegistry callerIds(AccountRequest request) {
		return request.account().voice().callerIds();
	}

	private static OutgoingCallerId find(AccountRequest request, String sid) {
		return callerIds(request).find(sid).orElseThrow(() -> request.notFound("/OutgoingCallerIds/" + sid));
	}

}
