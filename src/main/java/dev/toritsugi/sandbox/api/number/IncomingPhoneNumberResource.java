package dev.toritsugi.sandbox.api.number;

import java.util.Map;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import dev.toritsugi.sandbox.voice.number.SmsSettings;
import dev.toritsugi.sandbox.voice.number.VoiceSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A phone number in Twilio's JSON format. The number supports voice but not SMS.
 */
@JsonNaming(SnakeCaseStrategy.class)
record IncomingPhoneNumberResource(String sid, String accountSid, String friendlyName, String phoneNumber,
		@Nullable String voiceUrl, String voiceMethod, @Nullable String voiceFallbackUrl, String voiceFallbackMethod,
		@Nullable String voiceApplicationSid, boolean voiceCallerIdLookup, String voiceReceiveMode,
		@Nullable String statusCallback, String statusCallbackMethod, @Nullable String smsUrl, String smsMethod,
		@Nullable String smsFallbackUrl, String smsFallbackMethod, @Nullable String smsApplicationSid,
		@Nullable String trunkSid, Map<String, Boolean> capabilities, String addressRequirements,
		@Nullable String addressSid, @Nullable String identitySid, @Nullable String bundleSid, String emergencyStatus,
		@Nullable String emergencyAddressSid, String emergencyAddressStatus, boolean beta, String origin,
		String apiVersion, String status, @Nullable String type, String uri, String dateCreated, String dateUpdated) {

	static IncomingPhoneNumberResource of(IncomingPhoneNumber number, AccountRequest request) {
		IncomingPhoneNumber.Settings settings = number.settings();
		VoiceSettings voice = settings.voice();
		SmsSettings sms = settings.sms();
		return new IncomingPhoneNumberResource(number.sid(), request.accountSid(), settings.friendlyName(),
				number.number(), voice.url(), voice.method(), voice.fallbackUrl(), voice.fallbackMethod(),
				settings.voiceApplicationSid(), voice.callerIdLookup(), "voice", voice.statusCallback(),
				voice.statusCallbackMethod(), sms.url(), sms.method(), sms.fallbackUrl(), sms.fallbackMethod(),
				settings.smsApplicationSid(), null, Map.of("voice", true, "sms", false, "mms", false, "fax", false),
				"none", null, null, null, "Inactive", null, "unregistered", false, "twilio", "2010-04-01", "in-use",
				null, request.uri("/IncomingPhoneNumbers/" + number.sid() + ".json"),
				TwilioDateFormat.rfc2822(number.created()), TwilioDateFormat.rfc2822(number.updated()));
	}

}
