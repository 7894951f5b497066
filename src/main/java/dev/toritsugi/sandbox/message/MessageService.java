package dev.toritsugi.sandbox.message;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.sandbox.engine.Engine;
import dev.toritsugi.sandbox.engine.SidGenerator;
import dev.toritsugi.sandbox.engine.StatusCallbackSender;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.engine.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the account's newest 1,000 text messages. A message is not sent. Directly after
 * its creation, or at its scheduled time, it becomes sent and then delivered, and both
 * are reported to its status callback.
 */
public final class MessageService {

	private static final Logger log = LoggerFactory.getLogger("sandbox");

	private static final int MOST = 1_000;

	private static final int NOT_CANCELABLE = 30409;

	private final Engine engine;

	private final SidGenerator sids;

	private final String accountSid;

	private final Map<String, Message> messages = new LinkedHashMap<>();

	public MessageService(Engine engine, SidGenerator sids, String accountSid) {
		this.engine = engine;
		this.sids = sids;
		this.accountSid = accountSid;
	}

	/**
	 * Returns the messages, oldest first.
	 */
	public Collection<Message> all() {
		return Collections.unmodifiableCollection(this.messages.values());
	}

	/**
	 * Finds a message by its SID.
	 */
	public Optional<Message> find(String sid) {
		return Optional.ofNullable(this.messages.get(sid));
	}

	/**
	 * Creates a message. Its status is {@code queued} until the end of the current
	 * command, or {@code scheduled} until it is sent.
	 */
	public Message create(NewMessage content) {
		Message message = new Message(this.sids.next(content.media().isEmpty() ? "SM" : "MM"), content,
				this.engine.now());
		if (this.messages.size() == MOST) {
			this.messages.remove(this.messages.keySet().iterator().next());
		}
		this.messages.put(message.sid(), message);
		log.info("{}: a message is kept and not sent", message.sid());
		Instant sendAt = content.sendAt();
		if (sendAt != null) {
			this.engine.after(Duration.between(this.engine.now(), sendAt), () -> sendScheduled(message));
		}
		else {
			this.engine.afterwards(() -> send(message));
		}
		return message;
	}

	/**
	 * Cancels a scheduled message. UNCONFIRMED: Twilio reports the cancellation to the
	 * status callback.
	 * @throws TwilioError if the message is not scheduled
	 */
	public void cancel(Message message) {
		if (message.status() != MessageStatus.SCHEDULED) {
			throw TwilioError.refused(NOT_CANCELABLE,
					"This message cannot be canceled: its status is " + message.status().value());
		}
		change(message, MessageStatus.CANCELED, () -> {
		});
	}

	/**
	 * Clears the text of a message.
	 */
	public void redact(Message message) {
		message.redact(this.engine.now());
	}

	/**
	 * Deletes a message.
	 * @throws TwilioError 409 if the message has been neither delivered nor canceled
	 */
	public void delete(Message message) {
		if (message.status() != MessageStatus.DELIVERED && message.status() != MessageStatus.CANCELED) {
			throw TwilioError.notComplete("Message " + message.sid());
		}
		this.messages.remove(message.sid());
	}

	private void sendScheduled(Message message) {
		if (message.status() == MessageStatus.SCHEDULED) {
			send(message);
		}
	}

	private void send(Message message) {
		change(message, MessageStatus.SENT, () -> change(message, MessageStatus.DELIVERED, () -> {
		}));
	}

	/**
	 * Changes the status of a message and reports it.
	 * @param next next step, which runs after the response to the status callback, so
	 * that the callbacks arrive in order
	 */
	private void change(Message message, MessageStatus status, Runnable next) {
		message.status(status, this.engine.now());
		URI callback = message.content().statusCallback();
		if (callback == null) {
			next.run();
			return;
		}
		new StatusCallbackSender(this.engine).send(
				Webhook.post(Webhook.Kind.MESSAGE_STATUS, callback, parameters(message)),
				"the status callback of a message", next);
	}

	private Map<String, String> parameters(Message message) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("SmsSid", message.sid());
		parameters.put("SmsStatus", message.status().value());
		parameters.put("MessageStatus", message.status().value());
		parameters.put("To", message.content().to());
		if (message.content().messagingServiceSid() != null) {
			parameters.put("MessagingServiceSid", message.content().messagingServiceSid());
		}
		parameters.put("MessageSid", message.sid());
		parameters.put("AccountSid", this.accountSid);
		if (message.content().from() != null) {
			parameters.put("From", message.content().from());
		}
		parameters.put("ApiVersion", "2010-04-01");
		return parameters;
	}

}
