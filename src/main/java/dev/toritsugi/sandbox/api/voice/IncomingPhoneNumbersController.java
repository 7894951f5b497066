package dev.toritsugi.sandbox.api.voice;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.toritsugi.sandbox.api.Parameters;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.PhoneNumber;
import dev.toritsugi.sandbox.world.Sandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Numbers: list, fetch, and say whom calls concern.
 */
@TwilioApi
class IncomingPhoneNumbersController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/IncomingPhoneNumbers";

	private static final int LONGEST_NAME = 64;

	private static final Set<String> METHODS = Set.of("GET", "POST");

	private final Sandbox sandbox;

	IncomingPhoneNumbersController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/** {@code PhoneNumber} may be a part of one, with {@code *} for any digits. */
	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, Parameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.world(), accountSid);
		String number = parameters.filter("PhoneNumber");
		String name = parameters.filter("FriendlyName");
		String pattern = (number != null) ? ".*" + number.replaceAll("[^0-9*]", "").replace("*", "[0-9]*") + ".*"
				: ".*";
		return request.call(() -> request.page("/IncomingPhoneNumbers", "incoming_phone_numbers",
				request.world()
					.numbers()
					.all()
					.stream()
					.filter((each) -> each.number().matches(pattern))
					.filter((each) -> name == null || each.settings().friendlyName().equals(name))
					.toList(),
				parameters, (each) -> IncomingPhoneNumberResource.of(each, request)));
	}

	@GetMapping(PATH + "/{sid}.json")
	IncomingPhoneNumberResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.world(), accountSid);
		return request.call(() -> IncomingPhoneNumberResource.of(find(request, sid), request));
	}

	@PostMapping(PATH + "/{sid}.json")
	IncomingPhoneNumberResource update(@PathVariable String accountSid, @PathVariable String sid,
			Parameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.world(), accountSid);
		return request.call(() -> {
			PhoneNumber number = find(request, sid);
			PhoneNumber.Settings old = number.settings();
			String name = parameters.text("FriendlyName", LONGEST_NAME);
			request.world()
				.numbers()
				.update(number,
						new PhoneNumber.Settings((name != null) ? name : old.friendlyName(),
								Parameters.kept(parameters.url("VoiceUrl"), old.voiceUrl()),
								method(parameters, "VoiceMethod", old.voiceMethod()),
								Parameters.kept(parameters.url("VoiceFallbackUrl"), old.voiceFallbackUrl()),
								method(parameters, "VoiceFallbackMethod", old.voiceFallbackMethod()),
								Parameters.kept(parameters.url("StatusCallback"), old.statusCallback()),
								method(parameters, "StatusCallbackMethod", old.statusCallbackMethod())));
			return IncomingPhoneNumberResource.of(number, request);
		});
	}

	private static PhoneNumber find(AccountRequest request, String sid) {
		return request.world()
			.numbers()
			.all()
			.stream()
			.filter((number) -> number.sid().equals(sid))
			.findFirst()
			.orElseThrow(() -> TwilioError
				.notFound("/2010-04-01/Accounts/%s/IncomingPhoneNumbers/%s.json".formatted(request.accountSid(), sid)));
	}

	private static String method(Parameters parameters, String name, String old) {
		String given = parameters.filter(name);
		if (given == null) {
			return old;
		}
		String method = given.toUpperCase(Locale.ROOT);
		if (!METHODS.contains(method)) {
			throw TwilioError.badRequest("Invalid value for parameter " + name);
		}
		return method;
	}

}
