package dev.toritsugi.sandbox.voice.number;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A TwiML application: URLs under one SID, shared by several numbers and calls.
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
	 * AP and 32 hex digits.
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
	 * The settings.
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
	 * @param voice URLs for calls
	 * @param sms URLs for messages; kept without effect
	 * @param smsStatusCallback kept without effect
	 * @param messageStatusCallback kept without effect
	 * @param publicConnect whether other accounts may dial the application; kept without
	 * effect, since there is one account
	 */
	public record Settings(@Nullable String friendlyName, VoiceSettings voice, SmsSettings sms,
			@Nullable String smsStatusCallback, @Nullable String messageStatusCallback, boolean publicConnect) {

		/** No setting. */
		public static final Settings NONE = new Settings(null, VoiceSettings.answeredBy(null), SmsSettings.NONE, null,
				null, false);

	}

}
