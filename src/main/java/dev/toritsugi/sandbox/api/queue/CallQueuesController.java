package dev.toritsugi.sandbox.api.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.voice.queue.CallQueue;
import dev.toritsugi.sandbox.voice.queue.CallQueueRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes queues of callers. The queue of a workflow
 * contains the callers that were enqueued to the workflow.
 */
@TwilioApi
class CallQueuesController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Queues";

	private static final int LONGEST_NAME = 64;

	private final Sandbox sandbox;

	CallQueuesController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> AccountRequest.page("queues", List.copyOf(queues(request).all()), parameters,
				CallQueue::sid, (queue) -> CallQueueResource.of(queue, request)));
	}

	@PostMapping(PATH + ".json")
	@ResponseStatus(HttpStatus.CREATED)
	CallQueueResource create(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String name = parameters.required("FriendlyName", LONGEST_NAME);
		int most = maxSize(parameters, CallQueueRegistry.STANDARD_SIZE);
		return request.call(() -> CallQueueResource.of(queues(request).create(name, most), request));
	}

	@GetMapping(PATH + "/{sid}.json")
	CallQueueResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> CallQueueResource.of(request.queue(sid), request));
	}

	@PostMapping(PATH + "/{sid}.json")
	CallQueueResource update(@PathVariable String accountSid, @PathVariable String sid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String name = parameters.text("FriendlyName", LONGEST_NAME);
		return request.call(() -> {
			CallQueue queue = request.queue(sid);
			queues(request).update(queue, (name != null && !name.isBlank()) ? name : queue.friendlyName(),
					maxSize(parameters, queue.maxSize()));
			return CallQueueResource.of(queue, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> queues(request).delete(request.queue(sid)));
	}

	private static int maxSize(RequestParameters parameters, int otherwise) {
		return Objects.requireNonNullElse(parameters.integer("MaxSize", 1, CallQueueRegistry.LARGEST_SIZE), otherwise);
	}

	private static CallQueueRegistry queues(AccountRequest request) {
		return request.account().voice().queues();
	}

}
