package dev.toritsugi.caller.twiml;

import java.util.List;

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
		for (Prompt prompt : prompts) {
			if (prompt.play() != null) {
				response.play(new Play.Builder(prompt.play()).build());
			}
			else {
				response.say(say(prompt));
			}
		}
		return response;
	}

	/** Adds the prompts to a Gather element, whose caller can press a key meanwhile. */
	static Gather.Builder addTo(Gather.Builder gather, List<Prompt> prompts) {
		for (Prompt prompt : prompts) {
			if (prompt.play() != null) {
				gather.play(new Play.Builder(prompt.play()).build());
			}
			else {
				gather.say(say(prompt));
			}
		}
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
