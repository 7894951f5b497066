package dev.toritsugi.sandbox.api.voice;

import java.util.Map;
import java.util.Objects;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.voice.number.TwimlApplication;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes TwiML applications.
 */
@TwilioApi
class ApplicationsController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Applications";

	private static final int LONGEST_NAME = 64;

	private final Sandbox sandbox;

	ApplicationsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String name = parameters.filter("FriendlyName");
		return request.call(() -> AccountRequest.page("applications",
				request.account()
					.voice()
					.applications()
					.all()
					.stream()
					.filter((each) -> name == null || name.equals(each.settings().friendlyName()))
					.toList(),
				parameters, TwimlApplication::sid, (each) -> ApplicationResource.of(each, request)));
	}

	@PostMapping(PATH + ".json")
	@ResponseStatus(HttpStatus.CREATED)
	ApplicationResource create(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		TwimlApplication.Settings settings = read(parameters, TwimlApplication.Settings.NONE);
		return request
			.call(() -> ApplicationResource.of(request.account().voice().applications().create(settings), request));
	}

	@GetMapping(PATH + "/{sid}.json")
	ApplicationResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> ApplicationResource.of(find(request, sid), request));
	}

	@PostMapping(PATH + "/{sid}.json")
	ApplicationResource update(@PathVariable String accountSid, @PathVariable String sid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> {
			TwimlApplication application = find(request, sid);
			request.account().voice().applications().update(application, read(parameters, application.settings()));
			return ApplicationResource.of(application, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().voice().applications().delete(find(request, sid)));
	}

	private static TwimlApplication.Settings read(RequestParameters parameters, TwimlApplication.Settings old) {
		VoiceSettingsReader reader = VoiceSettingsReader.ofNumber(parameters);
		return new TwimlApplication.Settings(
				RequestParameters.kept(parameters.text("FriendlyName", LONGEST_NAME), old.friendlyName()),
				reader.voice(old.voice()), reader.sms(old.sms()),
				reader.url("SmsStatusCallback", old.smsStatusCallback()),
				reader.url("MessageStatusCallback", old.messageStatusCallback()),
				Objects.requireNonNullElse(parameters.flag("PublicApplicationConnectEnabled"), old.publicConnect()));
	}

	private static TwimlApplication find(AccountRequest request, String sid) {
		return request.account()
			.voice()
			.applications()
			.find(sid)
			.orElseThrow(() -> request.notFound("/Applications/" + sid));
	}

}
