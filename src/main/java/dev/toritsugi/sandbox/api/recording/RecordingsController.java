package dev.toritsugi.sandbox.api.recording;

import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.page.TimeFilter;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.voice.recording.Recording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, fetches and deletes the recordings of the account. Deleted recordings are found
 * with {@code IncludeSoftDeleted}.
 */
@TwilioApi
class RecordingsController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Recordings";

	private final Sandbox sandbox;

	RecordingsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String call = parameters.filter("CallSid");
		String conference = parameters.filter("ConferenceSid");
		Predicate<Recording> filter = new TimeFilter(parameters, "DateCreated").<Recording>read(Recording::started)
			.and(softDeleted(parameters))
			.and((recording) -> call == null || call.equals(recording.callSid()))
			.and((recording) -> conference == null || conference.equals(recording.conferenceSid()));
		return request.call(() -> AccountRequest.page("recordings", finder(request).list(filter), parameters,
				Recording::sid, (recording) -> RecordingResource.of(recording, request)));
	}

	@GetMapping(PATH + "/{sid}.json")
	RecordingResource fetch(@PathVariable String accountSid, @PathVariable String sid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> RecordingResource.of(finder(request).find(sid, softDeleted(parameters)), request));
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().voice().recordings().delete(finder(request).find(sid)));
	}

	static RecordingFinder finder(AccountRequest request) {
		return new RecordingFinder(request, "", (recording) -> true);
	}

	private static Predicate<Recording> softDeleted(RequestParameters parameters) {
		return Boolean.TRUE.equals(parameters.flag("IncludeSoftDeleted")) ? (recording) -> true
				: RecordingFinder.NOT_DELETED;
	}

}
