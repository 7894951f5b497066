package dev.toritsugi.callcenter.prompt;

import java.net.URI;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text or a recording that a caller hears, with the settings of the TwiML verb Say or
 * Play.
 *
 * @param text Text to speak.
 * @param voice Name of the voice that speaks the text, from Twilio's list of
 * text-to-speech voices. The default is Twilio's default voice.
 * @param language Language of the text, for example ja-JP. The default is American
 * English.
 * @param play URL of a recording that is played instead of a text.
 */
public record Prompt(@Nullable String text, @Nullable String voice,
		@Pattern(regexp = Prompt.LANGUAGE, message = Prompt.EXPECTED_LANGUAGE) @Nullable String language,
		@Nullable URI play) {

	/** Regular expression of language tags. */
	public static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]+)*";

	/** Description of a valid language tag. */
	public static final String EXPECTED_LANGUAGE = "a language tag, as in ja-JP or en-US";

	/**
	 * Treats an empty voice or language as missing, because environment variables are
	 * often set but empty.
	 */
	public Prompt {
		voice = (voice == null || voice.isEmpty()) ? null : voice;
		language = (language == null || language.isEmpty()) ? null : language;
	}

	/**
	 * Returns the language tag in which Twilio speaks the text, which is American English
	 * for a prompt without a language.
	 */
	public String spokenLanguage() {
		return (this.language != null) ? this.language : "en-US";
	}

	/** Whether another prompt has the same language, ignoring the country. */
	public boolean hasSameLanguage(Prompt other) {
		return Locale.forLanguageTag(spokenLanguage())
			.getLanguage()
			.equals(Locale.forLanguageTag(other.spokenLanguage()).getLanguage());
	}

	/** Returns a copy of this prompt with another text. */
	public Prompt withText(String text) {
		return new Prompt(text, this.voice, this.language, this.play);
	}

	/**
	 * Whether the prompt contains a text or the URL of a recording, but not both. The URL
	 * must begin with http or https.
	 */
	public boolean isSpokenOrPlayed() {
		boolean spoken = this.text != null && !this.text.isBlank();
		boolean played = this.play != null && String.valueOf(this.play.getScheme()).matches("https?");
		return spoken ? this.play == null : played && this.text == null;
	}

}
