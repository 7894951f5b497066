package dev.toritsugi.sandbox.api.message;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.message.NewMessage;
import dev.toritsugi.sandbox.voice.number.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request that sends a text message.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource">Twilio:
 * Message resource</a>
 */
record MessageReader(RequestParameters parameters, SandboxAccount account) {

	private static final int NO_TO = 21604;

	private static final int INVALID_TO = 21211;

	private static final int NO_FROM = 21603;

	private static final int INVALID_FROM = 21606;

	private static final int NO_BODY = 21602;

	private static final int LONG_BODY = 21617;

	private static final int INVALID_STATUS_CALLBACK = 21609;

	private static final int LONGEST_BODY = 1600;

	private static final int NO_TIME = 35111;

	private static final int INVALID_TIME = 35115;

	private static final int NO_SERVICE = 35118;

	private static final int INVALID_SCHEDULE_TYPE = 35126;

	private static final Duration SHORTEST_WAIT = Duration.ofMinutes(5);

	private static final Duration LONGEST_WAIT = Duration.ofDays(35);

	/**
	 * Returns the message that the parameters describe.
	 * @throws TwilioError if a parameter is missing or invalid
	 */
	NewMessage read() {
		String service = this.parameters.filter("MessagingServiceSid");
		List<URI> media = this.parameters.urls("MediaUrl");
		return new NewMessage(from(service), to(), service, body(media), media, statusCallback(), sendAt(service));
	}

	private String to() {
		String to = this.parameters.filter("To");
		if (to == null) {
			throw TwilioError.refused(NO_TO, "A 'To' phone number is required.");
		}
		if (!PhoneNumberFormat.isE164(to)) {
			throw TwilioError.refused(INVALID_TO, "Invalid 'To' Phone Number: " + to);
		}
		return to;
	}

	/**
	 * Returns the sender, which must be a number of the account. A messaging service may
	 * choose the sender instead; the sandbox has no messaging services and accepts every
	 * SID of one.
	 */
	private @Nullable String from(@Nullable String service) {
		String from = this.parameters.filter("From");
		if (from == null && service == null) {
			throw TwilioError.refused(NO_FROM, "A 'From' phone number is required.");
		}
		if (from != null && this.account.numbers().find(from).isEmpty()) {
			throw TwilioError.refused(INVALID_FROM,
					"The 'From' phone number provided (%s) is not a valid message-capable phone number for this account."
						.formatted(from));
		}
		return from;
	}

	private String body(List<URI> media) {
		String body = this.parameters.text("Body");
		if (body == null || body.isEmpty()) {
			if (media.isEmpty()) {
				throw TwilioError.refused(NO_BODY, "Message body is required.");
			}
			return "";
		}
		if (body.length() > LONGEST_BODY) {
			throw TwilioError.refused(LONG_BODY,
					"The concatenated message body exceeds the %d character limit".formatted(LONGEST_BODY));
		}
		return body;
	}

	/**
	 * Returns the time of a scheduled message, or null for a message that is sent at
	 * once. UNCONFIRMED: Twilio's pages name both 5 and 15 minutes as the shortest time;
	 * the newer page says 5 minutes.
	 */
	private @Nullable Instant sendAt(@Nullable String service) {
		String type = this.parameters.filter("ScheduleType");
		if (type == null) {
			this.parameters.ignore("SendAt", "a message is scheduled by ScheduleType=fixed");
			return null;
		}
		if (!type.equals("fixed")) {
			throw TwilioError.refused(INVALID_SCHEDULE_TYPE,
					"The ScheduleType value provided is not supported for this channel");
		}
		if (service == null) {
			throw TwilioError.refused(NO_SERVICE, "MessagingServiceSid is required to schedule a message");
		}
		Instant sendAt = this.parameters.instant("SendAt");
		if (sendAt == null) {
			throw TwilioError.refused(NO_TIME, "SendAt timestamp is missing");
		}
		Duration wait = Duration.between(this.account.engine().now(), sendAt);
		if (wait.compareTo(SHORTEST_WAIT) <= 0 || wait.compareTo(LONGEST_WAIT) > 0) {
			throw TwilioError.refused(INVALID_TIME,
					"SendAt time must be more than 300 seconds and at most 35 days (3024000 seconds) in the future");
		}
		return sendAt;
	}

	private @Nullable URI statusCallback() {
		try {
			String url = this.parameters.url("StatusCallback");
			return (url != null && !url.isEmpty()) ? URI.create(url) : null;
		}
		catch (TwilioError ex) {
			throw TwilioError.refused(INVALID_STATUS_CALLBACK,
					"The StatusCallback URL %s is not a valid URL.".formatted(this.parameters.text("StatusCallback")));
		}
	}

}
