package dev.toritsugi.sandbox.voice.call;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Builds the request parameters that describe a call in voice webhooks, and the task
 * attributes with the same values.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">Twilio: request parameters</a>
 */
public class VoiceParameters {

	private static final String API_VERSION = "2010-04-01";

	/**
	 * Names of the parameters that contain the caller's number. Each name is also the
	 * prefix of location parameters, such as FromCity.
	 */
	private static final List<String> FROM = List.of("From", "Caller");

	private static final List<String> TO = List.of("To", "Called");

	private static final DateTimeFormatter RFC_2822 = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final String accountSid;

	public VoiceParameters(String accountSid) {
		this.accountSid = accountSid;
	}

	public String accountSid() {
		return this.accountSid;
	}

	/**
	 * Returns the parameters that every voice webhook about a call contains.
	 */
	public Map<String, String> of(Call call) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("CallSid", call.sid());
		parameters.put("AccountSid", this.accountSid);
		parameters.put("ApiVersion", API_VERSION);
		parameters.put("Direction", call.direction().value());
		parameters.put("CallStatus", call.status().value());
		if (call.parent() != null) {
			parameters.put("ParentCallSid", call.parent().sid());
		}
		FROM.forEach((side) -> place(parameters, side, call.from()));
		TO.forEach((side) -> place(parameters, side, call.to()));
		return parameters;
	}

	/**
	 * Returns the 25 attributes that TaskRouter adds to the task of a queued caller.
	 */
	public Map<String, String> attributesOf(Call call) {
		Map<String, String> attributes = new LinkedHashMap<>();
		of(call).forEach((name, value) -> attributes.put(snakeCase(name), value));
		return attributes;
	}

	/**
	 * Formats a time in the RFC 2822 format of Twilio's callbacks.
	 */
	public static String timestamp(Instant instant) {
		return RFC_2822.format(instant);
	}

	/**
	 * Adds the parameters for a phone and its location. Twilio sends empty values if the
	 * location is unknown, as for a withheld number. Recorded webhooks of calls from
	 * clients and SIP phones have no parameters of the location.
	 */
	private static void place(Map<String, String> parameters, String side, String number) {
		parameters.put(side, number);
		if (number.startsWith("client:") || number.startsWith("sip:") || number.startsWith("sips:")) {
			return;
		}
		parameters.put(side + "City", "");
		parameters.put(side + "State", "");
		parameters.put(side + "Zip", "");
		parameters.put(side + "Country", country(number));
	}

	private static String country(String number) {
		if (number.startsWith("+81")) {
			return "JP";
		}
		return number.startsWith("+1") ? "US" : "";
	}

	private static String snakeCase(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
