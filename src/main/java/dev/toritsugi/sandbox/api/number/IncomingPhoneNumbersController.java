package dev.toritsugi.sandbox.api.number;

import java.util.Map;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.voice.VoiceSettingsReader;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, buys, fetches, updates and releases phone numbers.
 */
@TwilioApi
class IncomingPhoneNumbersController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/IncomingPhoneNumbers";

	private static final int LONGEST_NAME = 64;

	private final Sandbox sandbox;

	IncomingPhoneNumbersController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/**
	 * Lists phone numbers. The filter parameter {@code PhoneNumber} may be a part of a
	 * number, and a {@code *} in the parameter matches any digits.
	 */
	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String number = parameters.filter("PhoneNumber");
		String name = parameters.filter("FriendlyName");
		String origin = parameters.filter("Origin");
		String pattern = (number != null) ? ".*" + number.replaceAll("[^0-9*]", "").replace("*", "[0-9]*") + ".*"
				: ".*";
		return request.call(() -> AccountRequest.page("incoming_phone_numbers",
				request.account()
					.numbers()
					.all()
					.stream()
					.filter((each) -> each.number().matches(pattern))
					.filter((each) -> origin == null || origin.equals("twilio"))
					.filter((each) -> name == null || each.settings().friendlyName().equals(name))
					.toList(),
				parameters, IncomingPhoneNumber::sid, (each) -> IncomingPhoneNumberResource.of(each, request)));
	}

	@PostMapping(PATH + ".json")
	@ResponseStatus(HttpStatus.CREATED)
	IncomingPhoneNumberResource create(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> {
			String number = new NewPhoneNumberReader(parameters, request.account()).read();
			return IncomingPhoneNumberResource.of(request.account()
				.numbers()
				.add(number,
						read(parameters, IncomingPhoneNumber.Settings.answeredBy(number, null), request.account())),
					request);
		});
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().numbers().remove(find(request, sid)));
	}

	@GetMapping(PATH + "/{sid}.json")
	IncomingPhoneNumberResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> IncomingPhoneNumberResource.of(find(request, sid), request));
	}

	@PostMapping(PATH + "/{sid}.json")
	IncomingPhoneNumberResource update(@PathVariable String accountSid, @PathVariable String sid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> {
			IncomingPhoneNumber number = find(request, sid);
			request.account().numbers().update(number, read(parameters, number.settings(), request.account()));
			return IncomingPhoneNumberResource.of(number, request);
		});
	}

	private static IncomingPhoneNumber find(AccountRequest request, String sid) {
		return request.account()
			.numbers()
			.all()
			.stream()
			.filter((number) -> number.sid().equals(sid))
			.findFirst()
			.orElseThrow(() -> request.notFound("/IncomingPhoneNumbers/" + sid));
	}

	private static IncomingPhoneNumber.Settings read(RequestParameters parameters, IncomingPhoneNumber.Settings old,
			SandboxAccount account) {
		VoiceSettingsReader reader = VoiceSettingsReader.ofNumber(parameters);
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return new IncomingPhoneNumber.Settings((name != null) ? name : old.friendlyName(), reader.voice(old.voice()),
				application(parameters, "VoiceApplicationSid", old.voiceApplicationSid(), account),
				reader.sms(old.sms()), application(parameters, "SmsApplicationSid", old.smsApplicationSid(), account));
	}

	private static @Nullable String application(RequestParameters parameters, String name, @Nullable String old,
			SandboxAccount account) {
		String sid = RequestParameters.kept(parameters.text(name), old);
		return (sid != null) ? AccountRequest.application(account, sid).sid() : null;
	}

}
