package dev.toritsugi.caller.twiml;

import java.util.List;
import java.util.function.Consumer;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Say;
import dev.toritsugi.callcenter.prompt.Prompt;

/**
 * Creates the TwiML that plays prompts.
 */
final class PromptTwiml {

	private PromptTwiml() {
	}

	/** Returns a document that begins with the prompts. */
	static VoiceResponse.Builder of(List<Prompt> prompts) {
		VoiceResponse.Builder response = new VoiceResponse.Builder();
		append(prompts, response);
		return response;
	}

	/** Appends the prompts to a document. */
	static void append(List<Prompt> prompts, VoiceResponse.Builder response) {
		add(prompts, response::say, response::play);
	}

	/**
	 * Adds the prompts to a document or to a verb that contains prompts.
	 * @param say method of the builder that adds a text
	 * @param play method of the builder that adds a recording
	 */
	static void add(List<Prompt> prompts, Consumer<Say> say, Consumer<Play> play) {
		for (Prompt prompt : prompts) {
			if (prompt.play() != null) {
				play.accept(new Play.Builder(prompt.play()).build());
			}
			else {
				say.accept(say(prompt));
			}
		}
	}

	/** Adds the prompts to a Gather element, whose caller can press a key meanwhile. */
	static Gather.Builder addTo(Gather.Builder gather, List<Prompt> prompts) {
		add(prompts, gather::say, gather::play);
		return gather;
	}

	/**
	 * Creates a Say element. Voice and language are set as plain attributes, because the
	 * SDK's enums lack newer voices.
	 */
	private static Say say(Prompt prompt) {
		Say.Builder say = new Say.Builder(prompt.text());
		if (prompt.voice() != null) {
			say.option("voice", prompt.voice());
		}
		if (prompt.language() != null) {
			say.option("language", prompt.language());
		}
		return say.build();
	}

}
