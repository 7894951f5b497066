package dev.toritsugi.sandbox.voice.number;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Addresses under one SID, for numbers and calls that are to be handled alike.
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
	 * What one may set of an application.
	 *
	 * @param friendlyName name for people
	 * @param voice whom a call concerns
	 * @param sms kept
	 * @param smsStatusCallback kept
	 * @param messageStatusCallback kept
	 * @param publicConnect whether other accounts may dial it; kept, there is one account
	 */
	public record Settings(@Nullable String friendlyName, VoiceSettings voice, SmsSettings sms,
			@Nullable String smsStatusCallback, @Nullable String messageStatusCallback, boolean publicConnect) {

		/** Nothing is set. */
		public static final Settings NONE = new Settings(null, VoiceSettings.answeredBy(null), SmsSettings.NONE, null,
				null, false);

	}

}
