package dev.toritsugi.sandbox.api.message;

import java.time.Instant;
import java.util.Map;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.message.Message;
import dev.toritsugi.sandbox.message.NewMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A text message in Twilio's JSON format. Messages in the sandbox have no price.
 */
@JsonNaming(SnakeCaseStrategy.class)
record MessageResource(String body, String numSegments, String direction, @Nullable String from, String to,
		String dateUpdated, @Nullable String price, @Nullable String errorMessage, String uri, String accountSid,
		String numMedia, String status, @Nullable String messagingServiceSid, String sid, @Nullable String dateSent,
		String dateCreated, @Nullable Integer errorCode, String priceUnit, String apiVersion,
		Map<String, String> subresourceUris) {

	/**
	 * Number of characters in one segment of a message, if all are in the GSM alphabet.
	 */
	private static final int SEGMENT = 153;

	/** Number of characters in one segment of a message with other characters. */
	private static final int UNICODE_SEGMENT = 67;

	static MessageResource of(Message message, AccountRequest request) {
		NewMessage content = message.content();
		Instant sent = message.sent();
		return new MessageResource(message.body(), String.valueOf(segments(content.body())), "outbound-api",
				content.from(), content.to(), TwilioDateFormat.rfc2822(message.updated()), null, null,
				request.uri("/Messages/" + message.sid() + ".json"), request.accountSid(),
				String.valueOf(content.media().size()), message.status().value(), content.messagingServiceSid(),
				message.sid(), (sent != null) ? TwilioDateFormat.rfc2822(sent) : null,
				TwilioDateFormat.rfc2822(message.created()), null, "USD", "2010-04-01", Map.of());
	}

	/**
	 * Returns the number of segments. The count is exact for plain ASCII texts and for
	 * texts with characters outside Latin-1, such as Japanese texts.
	 */
	private static int segments(String body) {
		boolean unicode = body.chars().anyMatch((character) -> character > 0xff);
		int single = unicode ? 70 : 160;
		int part = unicode ? UNICODE_SEGMENT : SEGMENT;
		return (body.length() <= single) ? 1 : (body.length() + part - 1) / part;
	}

}
