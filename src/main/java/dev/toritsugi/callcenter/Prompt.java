package dev.toritsugi.callcenter;

import java.net.URI;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence or a recording that a caller hears. The attributes are those of Twilio's
 * verbs Say and Play.
 *
 * @param text Text to speak.
 * @param voice Voice that speaks it, one of those in Twilio's page on text-to-speech.
 * Twilio's default without it.
 * @param language Language of the text, as in ja-JP. American English without it.
 * @param play Address of a recording to play in place of a text.
 */
public record Prompt(@Nullable String text, @Nullable String voice, @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]+)*",
		message = "a language tag, as in ja-JP or en-US") @Nullable String language, @Nullable URI play) {

	/**
	 * Whether it has either a text or the http(s) address of a recording.
	 */
	boolean isSpokenOrPlayed() {
		boolean spoken = this.text != null && !this.text.isBlank();
		boolean played = this.play != null && String.valueOf(this.play.getScheme()).matches("https?");
		return spoken ? this.play == null : played && this.text == null;
	}

}
