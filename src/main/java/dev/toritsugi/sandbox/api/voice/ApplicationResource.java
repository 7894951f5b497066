package dev.toritsugi.sandbox.api.voice;

import dev.toritsugi.sandbox.api.AccountRequest;
import dev.toritsugi.sandbox.api.TwilioDateFormat;
import dev.toritsugi.sandbox.voice.number.SmsSettings;
import dev.toritsugi.sandbox.voice.number.TwimlApplication;
import dev.toritsugi.sandbox.voice.number.VoiceSettings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A TwiML application in Twilio's JSON format.
 */
@JsonNaming(SnakeCaseStrategy.class)
record ApplicationResource(String sid, String accountSid, @Nullable String friendlyName, String apiVersion,
		@Nullable String voiceUrl, String voiceMethod, @Nullable String voiceFallbackUrl, String voiceFallbackMethod,
		boolean voiceCallerIdLookup, @Nullable String statusCallback, String statusCallbackMethod,
		@Nullable String smsUrl, String smsMethod, @Nullable String smsFallbackUrl, String smsFallbackMethod,
		@Nullable String smsStatusCallback, @Nullable String messageStatusCallback,
		boolean publicApplicationConnectEnabled, String uri, String dateCreated, String dateUpdated) {

	static ApplicationResource of(TwimlApplication application, AccountRequest request) {
		TwimlApplication.Settings settings = application.settings();
		VoiceSettings voice = settings.voice();
		SmsSettings sms = settings.sms();
		return new ApplicationResource(application.sid(), request.accountSid(), settings.friendlyName(), "2010-04-01",
				voice.url(), voice.method(), voice.fallbackUrl(), voice.fallbackMethod(), voice.callerIdLookup(),
				voice.statusCallback(), voice.statusCallbackMethod(), sms.url(), sms.method(), sms.fallbackUrl(),
				sms.fallbackMethod(), settings.smsStatusCallback(), settings.messageStatusCallback(),
				settings.publicConnect(), request.uri("/Applications/" + application.sid() + ".json"),
				TwilioDateFormat.rfc2822(application.created()), TwilioDateFormat.rfc2822(application.updated()));
	}

}
