package dev.toritsugi.sandbox.voice.number;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A phone number of the account, with the webhook URLs for its calls.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">Twilio:
 * IncomingPhoneNumber resource</a>
 */
public final class IncomingPhoneNumber {

	private final String sid;

	private final String number;

	private final Instant created;

	private Settings settings;

	private Instant updated;

	IncomingPhoneNumber(String sid, String number, Settings settings, Instant created) {
		this.sid = sid;
		this.number = number;
		this.settings = settings;
		this.created = created;
		this.updated = created;
	}

	/**
	 * The SID of the phone number, which consists of PN and 32 hex digits.
	 */
	public String sid() {
		return this.sid;
	}

	/**
	 * The phone number in E.164.
	 */
	public String number() {
		return this.number;
	}

	public Instant created() {
		return this.created;
	}

	public Instant updated() {
		return this.updated;
	}

	/**
	 * The settings of the phone number.
	 */
	public Settings settings() {
		return this.settings;
	}

	void change(Settings settings, Instant now) {
		this.settings = settings;
		this.updated = now;
	}

	/**
	 * The settings of a phone number.
	 *
	 * @param friendlyName name for display
	 * @param voice webhook URLs for calls; not used if {@code voiceApplicationSid} is set
	 * @param voiceApplicationSid SID of the TwiML application for calls, or null if there
	 * is none
	 * @param sms webhook URLs for messages; stored but not used
	 * @param smsApplicationSid SID of the TwiML application for messages, or null if
	 * there is none; stored but not used
	 */
	public record Settings(String friendlyName, VoiceSettings voice, @Nullable String voiceApplicationSid,
			SmsSettings sms, @Nullable String smsApplicationSid) {

		/**
		 * Returns settings with a voice URL and defaults for all other values.
		 */
		public static Settings answeredBy(String friendlyName, @Nullable String voiceUrl) {
			return new Settings(friendlyName, VoiceSettings.answeredBy(voiceUrl), null, SmsSettings.NONE, null);
		}

		/** Returns a copy in which the SID of a deleted application is null. */
		Settings without(String applicationSid) {
			return new Settings(this.friendlyName, this.voice, others(this.voiceApplicationSid, applicationSid),
					this.sms, others(this.smsApplicationSid, applicationSid));
		}

		private static @Nullable String others(@Nullable String sid, String gone) {
			return gone.equals(sid) ? null : sid;
		}

	}

}
