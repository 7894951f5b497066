package dev.toritsugi.caller;

import java.net.URI;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the caller hears, spoken or played. The attributes are those of Twilio's
 * verbs Say and Play.
 *
 * @param text Text to speak.
 * @param voice Voice that speaks it, one of those in Twilio's page on text-to-speech.
 * Twilio's default without it.
 * @param language Language of the text, as in ja-JP. American English without it.
 * @param play Address of a recording to play in place of a text.
 */
@SpokenOrPlayed
record Prompt(@Nullable String text, @Nullable String voice, @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]+)*",
		message = "a language tag, as in ja-JP or en-US") @Nullable String language, @Nullable URI play) {

}
