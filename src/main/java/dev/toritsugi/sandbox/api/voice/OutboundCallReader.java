package dev.toritsugi.sandbox.api.voice;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.toritsugi.sandbox.account.SandboxAccount;
import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.conference.request.ConferenceValues;
import dev.toritsugi.sandbox.voice.lifecycle.OutboundCallRequest;
import dev.toritsugi.sandbox.voice.number.CallStatusCallback;
import dev.toritsugi.sandbox.voice.number.VoiceSettings;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import dev.toritsugi.sandbox.voice.recording.RecordingRequest;
import dev.toritsugi.sandbox.voice.recording.RecordingSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request that places an outbound call. The account is not a
 * trial account, so any number may be called. Only the account's own numbers and verified
 * caller IDs may be the caller's number.
 *
 * @param parameters parameters of the request
 * @param account the sandbox's account
 * @see <a href=
 * "https://www.twilio.com/docs/voice/api/call-resource#create-a-call">Twilio: create a
 * Call resource</a>
 */
public record OutboundCallReader(RequestParameters parameters, SandboxAccount account) {

	private static final int NO_TO = 21201;

	private static final int NO_FROM = 21213;

	private static final int INVALID_TO = 21211;

	private static final int INVALID_FROM = 21212;

	private static final int UNVERIFIED_FROM = 21210;

	private static final int NO_URL = 21205;

	private static final int INVALID_STATUS_CALLBACK_EVENT = 21626;

	private static final int LONGEST_TIMEOUT = 600;

	private static final int LONGEST_TWIML = 4000;

	private static final int LONGEST_CALL = 86_400;

	/** Parameters that have no effect, because the sandbox connects no real phones. */
	private static final List<String> WITHOUT_EFFECT = List.of("Byoc", "CallReason", "CallToken", "CallerId",
			"CallerDisplayName", "ClientNotificationUrl", "SipAuthUsername", "SipAuthPassword");

	private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{1,14}");

	private static final Pattern CLIENT_OR_SIP = Pattern.compile("(client|sips?):\\S+");

	private static final Pattern CLIENT_SIP_OR_APPLICATION = Pattern
		.compile("(client|sips?):\\S+|app:AP[0-9a-f]{32}(\\?\\S*)?");

	/**
	 * Returns the outbound call that the parameters describe.
	 * @throws TwilioError if a parameter is missing or invalid
	 */
	OutboundCallRequest read() {
		String to = to();
		String from = from(to);
		Integer timeout = this.parameters.integer("Timeout", 1, LONGEST_TIMEOUT);
		Duration rings = (timeout != null) ? Duration.ofSeconds(timeout) : OutboundCallRequest.STANDARD_TIMEOUT;
		String applicationSid = this.parameters.filter("ApplicationSid");
		WITHOUT_EFFECT.forEach((name) -> this.parameters.ignore(name, "it has no effect in the sandbox"));
		return ((applicationSid != null) ? byApplication(from, to, applicationSid, rings) : byUrl(from, to, rings))
			.limited(timeLimit(this.parameters));
	}

	/**
	 * Returns the maximum length of a call, or null if the request does not limit it.
	 */
	public static @Nullable Duration timeLimit(RequestParameters parameters) {
		Integer seconds = parameters.integer("TimeLimit", 1, LONGEST_CALL);
		return (seconds != null) ? Duration.ofSeconds(seconds) : null;
	}

	private OutboundCallRequest byUrl(String from, String to, Duration timeout) {
		VoiceSettingsReader reader = VoiceSettingsReader.ofCall(this.parameters);
		VoiceUrl url = reader.address("Url", "Method");
		String twiml = this.parameters.text("Twiml", LONGEST_TWIML);
		if (url == null && twiml == null) {
			throw noUrl();
		}
		VoiceUrl status = reader.address("StatusCallback", "StatusCallbackMethod");
		Set<String> events = events();
		return new OutboundCallRequest(from, to, url, (url != null) ? null : twiml,
				reader.address("FallbackUrl", "FallbackMethod"), timeout,
				(status != null) ? new CallStatusCallback(status.method(), status.url(), events) : null, recording(),
				new MachineDetectionReader(this.parameters).ofCall());
	}

	private @Nullable RecordingRequest recording() {
		return Boolean.TRUE.equals(this.parameters.flag("Record"))
				? new RecordingRequestReader(this.parameters).read(RecordingSource.OUTBOUND_API) : null;
	}

	/**
	 * Reads a request that specifies a TwiML application. The application's URLs replace
	 * all URLs in the request, according to Twilio's page on the Call resource.
	 */
	private OutboundCallRequest byApplication(String from, String to, String applicationSid, Duration timeout) {
		VoiceSettings voice = AccountRequest.application(this.account, applicationSid).settings().voice();
		if (voice.address() == null) {
			throw noUrl();
		}
		return new OutboundCallRequest(from, to, voice.address(), null, voice.fallback(), timeout,
				voice.callStatusCallback(), recording(), new MachineDetectionReader(this.parameters).ofCall());
	}

	/**
	 * Returns the address of the phone to call.
	 * @throws TwilioError if the address is missing or invalid
	 */
	String to() {
		return to(CLIENT_OR_SIP);
	}

	/**
	 * Returns the address of the phone to call for a conference, which may also be the
	 * address of a TwiML application. UNCONFIRMED: An application rings in the sandbox
	 * like a phone, until a test answers it.
	 * @throws TwilioError if the address is missing or invalid
	 */
	public String participantTo() {
		return to(CLIENT_SIP_OR_APPLICATION);
	}

	private String to(Pattern addresses) {
		String to = given("To", NO_TO, "No 'To' number is specified");
		if (!NUMBER.matcher(to).matches() && !addresses.matcher(to).matches()) {
			throw TwilioError.refused(INVALID_TO,
					"The phone number you are attempting to call, %s, is not valid.".formatted(to));
		}
		return to;
	}

	/**
	 * Returns the caller ID. A call to a phone number requires a phone number as caller
	 * ID. A call to a client or a SIP address accepts any text as caller ID.
	 */
	public String from(String to) {
		return checked("From", given("From", NO_FROM, "A 'From' phone number is required"), to);
	}

	/**
	 * Returns the caller ID of a participant, which is the value of CallerId, or of From
	 * if CallerId is missing.
	 */
	public String callerId(String to) {
		String from = from(to);
		String callerId = this.parameters.filter("CallerId");
		return (callerId != null) ? checked("CallerId", callerId, to) : from;
	}

	private String checked(String name, String from, String to) {
		if (NUMBER.matcher(to).matches() && !NUMBER.matcher(from).matches()) {
			throw TwilioError.refused(INVALID_FROM, "%s is not a valid phone number: %s".formatted(name, from));
		}
		if (NUMBER.matcher(from).matches() && !this.account.voice().callerIdCheck().isOwned(from)) {
			throw TwilioError.refused(UNVERIFIED_FROM,
					"""
							The source phone number provided, %s, is not yet verified for your account. You may only make calls \
							from phone numbers that you've verified or purchased from Twilio."""
						.formatted(from));
		}
		return from;
	}

	/**
	 * Returns the names of the call progress events that the request subscribes to. An
	 * unknown event name causes a debugger alert but no error response, because Twilio
	 * documents only the alert.
	 */
	public Set<String> events() {
		Set<String> events = this.parameters.words("StatusCallbackEvent");
		if (!ConferenceValues.CALL_EVENTS.containsAll(events)) {
			this.account.engine()
				.alert(INVALID_STATUS_CALLBACK_EVENT, "StatusCallbackEvent has other events than %s: %s"
					.formatted("initiated, ringing, answered, completed", events));
		}
		events.retainAll(ConferenceValues.CALL_EVENTS);
		return events.isEmpty() ? Set.of("completed") : events;
	}

	private String given(String name, int code, String message) {
		@Nullable String given = this.parameters.text(name);
		if (given == null || given.isBlank()) {
			throw TwilioError.refused(code, message);
		}
		return given.strip();
	}

	/**
	 * Creates the error for a call without a URL. UNCONFIRMED: The sandbox also returns
	 * the error for a missing URL if the TwiML application of a call has no URL.
	 */
	private static TwilioError noUrl() {
		return TwilioError.refused(NO_URL, "Url parameter is required.");
	}

}
