package dev.toritsugi.sandbox.controlapi.view;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A text message that the application has asked Twilio to send. The sandbox keeps the
 * message and does not send it.
 *
 * @param from sender; omitted if a messaging service chooses the sender
 * @param created time of the request, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(String sid, @Nullable String from, String to, String body, String status, Instant created) {

	private static final int MOST = 20;

	/** Returns the newest messages, oldest first. */
	static List<MessageView> newest(SandboxAccount account) {
		return account.messages()
			.all()
			.stream()
			.skip(Math.max(0, account.messages().all().size() - MOST))
			.map(MessageView::of)
			.toList();
	}

	private static MessageView of(Message message) {
		return new MessageView(message.sid(), message.content().from(), message.content().to(), message.body(),
				message.status().value(), message.created());
	}

}
