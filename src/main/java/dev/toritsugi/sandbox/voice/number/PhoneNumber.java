package dev.toritsugi.sandbox.voice.number;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A number of the account, and whom a call to it concerns.
 *
 * @see <a href=
 * "https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">Twilio:
 * IncomingPhoneNumber resource</a>
 */
public final class PhoneNumber {

	private final String sid;

	private final String number;

	private final Instant created;

	private Settings settings;

	private Instant updated;

	PhoneNumber(String sid, String number, Settings settings, Instant created) {
		this.sid = sid;
		this.number = number;
		this.settings = settings;
		this.created = created;
		this.updated = created;
	}

	/**
	 * PN and 32 hex digits.
	 */
	public String sid() {
		return this.sid;
	}

	/**
	 * The number, E.164.
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
	 * What one may set of it.
	 */
	public Settings settings() {
		return this.settings;
	}

	void change(Settings settings, Instant now) {
		this.settings = settings;
		this.updated = now;
	}

	/**
	 * What one may set of a number.
	 *
	 * @param friendlyName name for people
	 * @param voice whom a call to it concerns, unless an application handles its calls
	 * @param voiceApplicationSid that application; null for none
	 * @param sms kept
	 * @param smsApplicationSid kept
	 */
	public record Settings(String friendlyName, VoiceSettings voice, @Nullable String voiceApplicationSid,
			SmsSettings sms, @Nullable String smsApplicationSid) {

		/**
		 * A number whose calls are asked about there.
		 */
		public static Settings answeredBy(String friendlyName, @Nullable String voiceUrl) {
			return new Settings(friendlyName, VoiceSettings.answeredBy(voiceUrl), null, SmsSettings.NONE, null);
		}

		/** The same without an application that is gone. */
		Settings without(String applicationSid) {
			return new Settings(this.friendlyName, this.voice, others(this.voiceApplicationSid, applicationSid),
					this.sms, others(this.smsApplicationSid, applicationSid));
		}

		private static @Nullable String others(@Nullable String sid, String gone) {
			return gone.equals(sid) ? null : sid;
		}

	}

}
