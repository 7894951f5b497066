package dev.toritsugi.sandbox.api.message;

import java.util.Map;
import java.util.function.Predicate;

import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.page.TimeFilter;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.message.Message;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lists, creates, fetches, updates and deletes text messages.
 */
@TwilioApi
class MessagesController {

	private static final String PATH = "/2010-04-01/Accounts/{accountSid}/Messages";

	private final Sandbox sandbox;

	MessagesController(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/** Lists messages from newest to oldest, as Twilio does. */
	@GetMapping(PATH + ".json")
	Map<String, @Nullable Object> list(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String to = parameters.filter("To");
		String from = parameters.filter("From");
		Predicate<Message> filter = new TimeFilter(parameters, "DateSent").read(Message::sent);
		return request.call(() -> AccountRequest.page("messages",
				AccountRequest.newestFirst(request.account().messages().all())
					.stream()
					.filter((message) -> to == null || to.equals(message.content().to()))
					.filter((message) -> from == null || from.equals(message.content().from()))
					.filter(filter)
					.toList(),
				parameters, Message::sid, (message) -> MessageResource.of(message, request)));
	}

	@PostMapping(PATH + ".json")
	@ResponseStatus(HttpStatus.CREATED)
	MessageResource create(@PathVariable String accountSid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> MessageResource
			.of(request.account().messages().create(new MessageReader(parameters, request.account()).read()), request));
	}

	@GetMapping(PATH + "/{sid}.json")
	MessageResource fetch(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		return request.call(() -> MessageResource.of(find(request, sid), request));
	}

	/**
	 * Cancels a scheduled message, or clears the text of a message, which are the only
	 * updates that Twilio supports.
	 */
	@PostMapping(PATH + "/{sid}.json")
	MessageResource update(@PathVariable String accountSid, @PathVariable String sid, RequestParameters parameters) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		String body = parameters.text("Body");
		UpdateStatus status = parameters.oneOf("Status", UpdateStatus.class);
		return request.call(() -> {
			Message message = find(request, sid);
			if (body == null ? status == null : !body.isEmpty()) {
				throw TwilioError.badRequest("Body must be empty: only the redaction of a message is supported");
			}
			if (status == UpdateStatus.CANCELED) {
				request.account().messages().cancel(message);
			}
			if (body != null) {
				request.account().messages().redact(message);
			}
			return MessageResource.of(message, request);
		});
	}

	@DeleteMapping(PATH + "/{sid}.json")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String accountSid, @PathVariable String sid) {
		AccountRequest request = new AccountRequest(this.sandbox.account(), accountSid);
		request.run(() -> request.account().messages().delete(find(request, sid)));
	}

	/** The status to which a request may change a message. */
	private enum UpdateStatus {

		CANCELED

	}

	private static Message find(AccountRequest request, String sid) {
		return request.account().messages().find(sid).orElseThrow(() -> request.notFound("/Messages/" + sid));
	}

}
