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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, fetches, changes and deletes the recordings of a conference.
 */
@TwilioApi
class ConferenceRecordingsController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Conferences/{conferenceSid}/Recordings";

	private final Sandbox sandbox;

	ConferenceRecordingsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, @PathVariable String conferenceSid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		Predicate<Recording> filter = new TimeFilter(parameters, "DateCreated").read(Recording::started);
		return request.call(() -> AccountRequest.page("recordings",
				finder(request, conferenceSid).list(filter.and(RecordingFinder.NOT_DELETED)), parameters,
				Recording::sid, (recording) -> show(recording, conferenceSid, request)));
	}

	@GetMapping(PATH + "/{sid}.json")
	RecordingFields fetch(@PathVariable String accountSid, @PathVariable String conferenceSid,
			@PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> show(finder(request, conferenceSid).find(sid), conferenceSid, request));
	}

	@PostMapping(PATH + "/{sid}.json")
	RecordingFields update(@PathVariable String accountSid, @PathVariable String conferenceSid,
			@PathVariable String sid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		RecordingUpdate update = RecordingUpdate.read(parameters);
		return request.call(() -> {
			Recording recording = finder(request, conferenceSid).find(sid);
			return update.apply(request, recording, () -> show(recording, conferenceSid, request));
		});
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String conferenceSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().voice().recordings().delete(finder(request, conferenceSid).find(sid)));
	}

	private static RecordingFields show(Recording recording, String conferenceSid, AccountRequest request) {
		return RecordingFields.of(recording, "/Conferences/%s/Recordings/%s".formatted(conferenceSid, recording.sid()),
				request);
	}

	private static RecordingFinder finder(AccountRequest request, String conferenceSid) {
		String path = "/Conferences/" + conferenceSid;
		if (request.account().voice().conferences().find(conferenceSid).isEmpty()) {
			throw request.notFound(path);
		}
		return new RecordingFinder(request, path, (recording) -> conferenceSid.equals(recording.conferenceSid()));
	}

}
