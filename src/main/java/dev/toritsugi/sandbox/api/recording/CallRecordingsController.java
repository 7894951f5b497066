package dev.toritsugi.sandbox.api.recording;

import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.page.TimeFilter;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.voice.RecordingRequestReader;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.call.CallStatus;
import dev.toritsugi.sandbox.voice.recording.Recording;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Starts, lists, fetches, changes and deletes the recordings of a call.
 */
@TwilioApi
class CallRecordingsController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Calls/{callSid}/Recordings";

	private static final int NOT_ELIGIBLE = 21220;

	private final Sandbox sandbox;

	CallRecordingsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, @PathVariable String callSid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		Predicate<Recording> filter = new TimeFilter(parameters, "DateCreated").read(Recording::started);
		return request.call(() -> AccountRequest.page("recordings",
				finder(request, callSid).list(filter.and(RecordingFinder.NOT_DELETED)), parameters, Recording::sid,
				(recording) -> CallRecordingResource.of(recording, request)));
	}

	/** Starts a recording. Only a call in progress can be recorded. */
	@PostMapping(PATH + ".json")
	@ResponseStatus(HttpStatus.CREATED)
	CallRecordingResource create(@PathVariable String accountSid, @PathVariable String callSid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		RecordingRequest wanted = new RecordingRequestReader(parameters).read(RecordingSource.START_CALL_RECORDING_API);
		return request.call(() -> {
			Call call = request.existingCall(callSid);
			if (call.status() != CallStatus.IN_PROGRESS) {
				throw TwilioError.refused(NOT_ELIGIBLE, "Requested resource is not eligible for recording");
			}
			return CallRecordingResource.of(request.account().voice().recordings().start(call, wanted), request);
		});
	}

	@GetMapping(PATH + "/{sid}.json")
	CallRecordingResource fetch(@PathVariable String accountSid, @PathVariable String callSid,
			@PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> CallRecordingResource.of(finder(request, callSid).find(sid), request));
	}

	@PostMapping(PATH + "/{sid}.json")
	CallRecordingResource update(@PathVariable String accountSid, @PathVariable String callSid,
			@PathVariable String sid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		RecordingUpdate update = RecordingUpdate.read(parameters);
		return request.call(() -> {
			Recording recording = finder(request, callSid).find(sid);
			return update.apply(request, recording, () -> CallRecordingResource.of(recording, request));
		});
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String callSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().voice().recordings().delete(finder(request, callSid).find(sid)));
	}

	private static RecordingFinder finder(AccountRequest request, String callSid) {
		request.existingCall(callSid);
		return new RecordingFinder(request, "/Calls/" + callSid,
				(recording) -> recording.callSid().equals(callSid) && recording.conferenceSid() == null);
	}

}
