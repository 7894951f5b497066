package dev.toritsugi.sandbox.api.voice;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import dev.toritsugi.sandbox.voice.number.SmsSettings;
import dev.toritsugi.sandbox.voice.number.VoiceSettings;
import dev.toritsugi.sandbox.voice.number.VoiceUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads the URLs and HTTP methods of a call, a phone number or a TwiML application from
 * request parameters. A missing parameter keeps the old value, and an empty parameter
 * clears the old value.
 *
 * @param parameters parameters of the request
 * @param invalidUrl Twilio's error code for an invalid URL
 */
public record VoiceSettingsReader(RequestParameters parameters, int invalidUrl) {

	/**
	 * Twilio's error code for an invalid URL of a call. Twilio documents the error code
	 * 21205 for the parameter Url. UNCONFIRMED: The sandbox also uses the error code
	 * 21205 for the parameter FallbackUrl.
	 */
	private static final int OF_A_CALL = 21205;

	/**
	 * Twilio's error code for an invalid URL of a phone number or a TwiML application.
	 * Twilio was observed to return the error code 21402 for an invalid VoiceUrl.
	 * UNCONFIRMED: The sandbox also uses the error code 21402 for all other URLs of a
	 * number or an application.
	 */
	private static final int OF_A_NUMBER = 21402;

	/**
	 * Twilio's error code for an invalid status callback URL, according to Twilio's page
	 * on error 21609.
	 */
	private static final int OF_A_STATUS_CALLBACK = 21609;

	private static final Set<String> METHODS = Set.of("GET", "POST");

	/**
	 * Creates a reader for the parameters of a call.
	 */
	public static VoiceSettingsReader ofCall(RequestParameters parameters) {
		return new VoiceSettingsReader(parameters, OF_A_CALL);
	}

	public static VoiceSettingsReader ofNumber(RequestParameters parameters) {
		return new VoiceSettingsReader(parameters, OF_A_NUMBER);
	}

	public VoiceSettings voice(VoiceSettings old) {
		return new VoiceSettings(url("VoiceUrl", old.url()), method("VoiceMethod", old.method()),
				url("VoiceFallbackUrl", old.fallbackUrl()), method("VoiceFallbackMethod", old.fallbackMethod()),
				url("StatusCallback", old.statusCallback()), method("StatusCallbackMethod", old.statusCallbackMethod()),
				Objects.requireNonNullElse(this.parameters.flag("VoiceCallerIdLookup"), old.callerIdLookup()));
	}

	public SmsSettings sms(SmsSettings old) {
		return new SmsSettings(url("SmsUrl", old.url()), method("SmsMethod", old.method()),
				url("SmsFallbackUrl", old.fallbackUrl()), method("SmsFallbackMethod", old.fallbackMethod()));
	}

	/**
	 * Returns the URL in a parameter with its HTTP method, or null if the URL is missing
	 * or empty.
	 * @param url name of the parameter for the URL
	 * @param method name of the parameter for the HTTP method
	 */
	public @Nullable VoiceUrl address(String url, String method) {
		String given = url(url, null);
		String asked = method(method, "POST");
		return (given != null) ? new VoiceUrl(asked, URI.create(given)) : null;
	}

	/**
	 * Returns the value of a parameter that must be an absolute URL, or null if the
	 * parameter is empty.
	 * @param name name of the parameter
	 * @param old value to return if the parameter is missing
	 */
	@Nullable String url(String name, @Nullable String old) {
		try {
			return RequestParameters.kept(this.parameters.url(name), old);
		}
		catch (TwilioError ex) {
			throw TwilioError.refused(name.equals("StatusCallback") ? OF_A_STATUS_CALLBACK : this.invalidUrl,
					"%s is not a valid URL: %s".formatted(name, this.parameters.text(name)));
		}
	}

	/**
	 * Returns the value of a parameter that must be the HTTP method GET or POST.
	 * @param name name of the parameter
	 * @param old value to return if the parameter is missing or empty
	 */
	public String method(String name, String old) {
		String given = this.parameters.filter(name);
		String method = (given != null) ? given.toUpperCase(Locale.ROOT) : old;
		if (!METHODS.contains(method)) {
			throw TwilioError.badRequest("Invalid value for parameter " + name);
		}
		return method;
	}

}
