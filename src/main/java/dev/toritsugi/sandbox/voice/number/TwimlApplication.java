package dev.toritsugi.sandbox.voice.number;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A TwiML application, which is a set of webhook URLs that several phone numbers can
 * share.
 *
 * @see <a href="https://www.twilio.com/docs/usage/api/applications">Twilio: Application
 * resource</a>
 */
public final class TwimlApplication {

	private final String sid;

	private final Instant created;

	private Settings settings;

	private Instant updated;

	TwimlApplication(String sid, Settings settings, Instant created) {
		this.sid = sid;
		this.settings = settings;
		this.created = created;
		this.updated = created;
	}

	/**
	 * The SID of the application, which consists of AP and 32 hex digits.
	 */
	public String sid() {
		return this.sid;
	}

	public Instant created() {
		return this.created;
	}

	public Instant updated() {
		return this.updated;
	}

	/**
	 * The settings of the application.
	 */
	public Settings settings() {
		return this.settings;
	}

	void change(Settings settings, Instant now) {
		this.settings = settings;
		this.updated = now;
	}

	/**
	 * The settings of a TwiML application.
	 *
	 * @param friendlyName name for display
	 * @param voice webhook URLs for calls
	 * @param sms webhook URLs for messages; stored but not used
	 * @param smsStatusCallback status callback for SMS messages; stored but not used
	 * @param messageStatusCallback status callback for messages; stored but not used
	 * @param publicConnect whether other accounts may dial the application; not used,
	 * since the sandbox has only one account
	 */
	public record Settings(@Nullable String friendlyName, VoiceSettings voice, SmsSettings sms,
			@Nullable String smsStatusCallback, @Nullable String messageStatusCallback, boolean publicConnect) {

		/** Settings without URLs. */
		public static final Settings NONE = new Settings(null, VoiceSettings.answeredBy(null), SmsSettings.NONE, null,
				null, false);

	}

}
