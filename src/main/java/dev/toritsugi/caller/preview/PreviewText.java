package dev.toritsugi.caller.preview;

import java.util.List;

import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.prompt.Prompt;

/**
 * Describes prompts and destinations in the output of the command.
 */
final class PreviewText {

	private PreviewText() {
	}

	/** Returns a line for each prompt. */
	static List<String> of(List<Prompt> prompts) {
		return prompts.stream()
			.map((prompt) -> (prompt.play() != null) ? "  plays " + prompt.play()
					: "  \"%s\" (%s)".formatted(prompt.text(), prompt.spokenLanguage()))
			.toList();
	}

	/** Returns what happens to a caller who is led to a destination. */
	static String of(CallerDestination destination) {
		if (destination instanceof CallerDestination.Queue queue) {
			return (queue.name() != null) ? "waits in queue " + queue.name() : "waits for an operator";
		}
		if (destination instanceof CallerDestination.Menu menu) {
			return "hears menu " + menu.name();
		}
		if (destination instanceof CallerDestination.Dial dial) {
			return "is connected to " + dial.number();
		}
		if (destination instanceof CallerDestination.Voicemail) {
			return "leaves a message";
		}
		if (destination instanceof CallerDestination.Apology) {
			return "is connected to the fallback number or hears the apology";
		}
		return (destination instanceof CallerDestination.Url url) ? "continues at " + url.address() : "the call ends";
	}

}
