package dev.toritsugi.sandbox.api.voice;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.twiml.TwimlDocument;
import dev.toritsugi.sandbox.voice.call.Call;
import dev.toritsugi.sandbox.voice.lifecycle.CallService;
import dev.toritsugi.sandbox.voice.number.CallStatusCallback;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes phone calls. An update redirects or ends a
 * call.
 */
@TwilioApi
class CallsController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Calls";

	private static final Set<String> ENDED = Set.of("completed", "canceled");

	private final Sandbox sandbox;

	CallsController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/** Lists calls from newest to oldest, as Twilio does. */
	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		Predicate<Call> filter = new CallFilter(parameters).read();
		return request.call(() -> AccountRequest.page("calls",
				AccountRequest.newestFirst(request.account().calls().all()).stream().filter(filter).toList(),
				parameters, Call::sid, (call) -> CallResource.of(call, request)));
	}

	/**
	 * Places a call. The response shows the call as queued, as at Twilio; the call rings
	 * directly afterwards.
	 */
	@PostMapping(PATH + ".json")
	@ResponseStatus(HttpStatus.CREATED)
	CallResource create(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> CallResource.queued(
				request.account().callService().place(new OutboundCallReader(parameters, request.account()).read()),
				request));
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().calls().delete(request.existingCall(sid)));
	}

	@GetMapping(PATH + "/{sid}.json")
	CallResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> CallResource.of(request.existingCall(sid), request));
	}

	@PostMapping(PATH + "/{sid}.json")
	CallResource update(@PathVariable String accountSid, @PathVariable String sid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> {
			Call call = request.existingCall(sid);
			if (call.over()) {
				throw TwilioError.callNotInProgress();
			}
			change(request.account(), call, parameters);
			return CallResource.of(call, request);
		});
	}

	/**
	 * Updates a call. Checks all parameters before the first change, so that a rejected
	 * update leaves the call unchanged.
	 */
	private static void change(SandboxAccount account, Call call, RequestParameters parameters) {
		VoiceSettingsReader reader = VoiceSettingsReader.ofCall(parameters);
		VoiceUrl url = reader.address("Url", "Method");
		String twiml = parameters.filter("Twiml");
		if (url != null && twiml != null) {
			throw TwilioError.badRequest("Url and Twiml are mutually exclusive");
		}
		String status = parameters.filter("Status");
		if (status != null && !ENDED.contains(status)) {
			throw TwilioError.badRequest("Invalid value for parameter Status");
		}
		TwimlDocument document = (twiml != null) ? CallService.parse(twiml) : null;
		if (status == null && (url != null || document != null)) {
			CallService.requireInProgress(call);
		}
		Duration timeLimit = OutboundCallReader.timeLimit(parameters);
		VoiceUrl fallback = reader.address("FallbackUrl", "FallbackMethod");
		VoiceUrl report = reader.address("StatusCallback", "StatusCallbackMethod");
		account.callService()
			.follow(call, fallback, (report != null)
					? new CallStatusCallback(report.method(), report.url(), Set.of("completed")) : null);
		if (timeLimit != null) {
			account.calls().limit(call, timeLimit);
		}
		if (status != null) {
			end(account, call, status.equals("completed"));
		}
		else if (url != null) {
			account.callService().redirect(call, url.method(), url.url());
		}
		else if (document != null) {
			account.callService().play(call, document);
		}
	}

	/**
	 * Ends a call. The status {@code canceled} ends only an unanswered call, and has no
	 * effect on an answered call, according to Twilio's page on the Call resource.
	 */
	private static void end(SandboxAccount account, Call call, boolean completed) {
		if (completed || call.answered() == null) {
			account.callService().end(call, completed);
		}
	}

}
