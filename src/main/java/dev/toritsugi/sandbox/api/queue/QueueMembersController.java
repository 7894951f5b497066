package dev.toritsugi.sandbox.api.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.api.voice.VoiceSettingsReader;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import dev.toritsugi.sandbox.voice.queue.QueueMember;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Lists and fetches the waiting callers of a queue, and redirects callers out of the
 * queue. The path element {@code Front} in place of a call SID selects the first caller.
 */
@TwilioApi
class QueueMembersController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Queues/{queueSid}/Members";

	private static final String FRONT = "Front";

	private final Sandbox sandbox;

	QueueMembersController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, @PathVariable String queueSid,
			RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> AccountRequest.page("queue_members", List.copyOf(request.queue(queueSid).members()),
				parameters, (member) -> member.caller().sid(), (member) -> QueueMemberResource.of(member, request)));
	}

	@GetMapping(PATH + "/{callSid}.json")
	QueueMemberResource fetch(@PathVariable String accountSid, @PathVariable String queueSid,
			@PathVariable String callSid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> QueueMemberResource.of(find(request, queueSid, callSid), request));
	}

	/**
	 * Redirects a caller out of the queue. The response contains the queue member as it
	 * was before the redirect.
	 */
	@PostMapping(PATH + "/{callSid}.json")
	QueueMemberResource update(@PathVariable String accountSid, @PathVariable String queueSid,
			@PathVariable String callSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		VoiceUrl url = VoiceSettingsReader.ofCall(parameters).address("Url", "Method");
		if (url == null) {
			throw TwilioError.badRequest("Missing required parameter Url in the post body");
		}
		return request.call(() -> {
			QueueMember member = find(request, queueSid, callSid);
			QueueMemberResource before = QueueMemberResource.of(member, request);
			request.account().callService().redirect(member.caller(), url.method(), url.url());
			return before;
		});
	}

	private static QueueMember find(AccountRequest request, String queueSid, String callSid) {
		CallQueue queue = request.queue(queueSid);
		Optional<QueueMember> member = callSid.equals(FRONT) ? queue.members().stream().findFirst()
				: queue.member(callSid);
		return member.orElseThrow(() -> request.notFound("/Queues/%s/Members/%s".formatted(queueSid, callSid)));
	}

}
