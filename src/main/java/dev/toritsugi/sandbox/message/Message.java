package dev.toritsugi.sandbox.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A text message that the application has asked Twilio to send.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio:
 * Message resource</a>
 */
public final class Message {

	private final String sid;

	private final NewMessage content;

	private final Instant created;

	private String body;

	private MessageStatus status;

	private Instant updated;

	private @Nullable Instant sent;

	Message(String sid, NewMessage content, Instant created) {
		this.sid = sid;
		this.content = content;
		this.body = content.body();
		this.status = (content.sendAt() != null) ? MessageStatus.SCHEDULED : MessageStatus.QUEUED;
		this.created = created;
		this.updated = created;
	}

	/**
	 * Returns the SID, which consists of SM, or MM for a message with media, and 32 hex
	 * digits.
	 */
	public String sid() {
		return this.sid;
	}

	public NewMessage content() {
		return this.content;
	}

	/**
	 * Returns the text, which an update of the message may have cleared.
	 */
	public String body() {
		return this.body;
	}

	public MessageStatus status() {
		return this.status;
	}

	public Instant created() {
		return this.created;
	}

	public Instant updated() {
		return this.updated;
	}

	/**
	 * Returns the time at which the message was sent, or null if it has not been sent.
	 */
	public @Nullable Instant sent() {
		return this.sent;
	}

	void status(MessageStatus status, Instant now) {
		this.status = status;
		this.updated = now;
		if (status == MessageStatus.SENT) {
			this.sent = now;
		}
	}

	void redact(Instant now) {
		this.body = "";
		this.updated = now;
	}

}
