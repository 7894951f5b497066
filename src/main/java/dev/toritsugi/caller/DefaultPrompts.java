package dev.toritsugi.caller;

import java.util.List;

/**
 * What callers hear until somebody decides on it: everything twice, in Japanese and then
 * in English, short enough that whoever understands only the second waits for it.
 */
final class DefaultPrompts {

	static final List<Prompt> GREETING = List.of(japanese("お電話ありがとうございます。担当者におつなぎいたしますので、そのままお待ちください。"),
			english("Thank you for calling. Please hold while we connect you."));

	static final List<Prompt> APOLOGY = List.of(japanese("申し訳ございません。ただいま電話をおつなぎすることができません。恐れ入りますが、しばらくたってからおかけ直しください。"),
			english("We are sorry, but we cannot connect your call at the moment. Please try again later."));

	static final List<Prompt> GOODBYE = List.of(japanese("お電話ありがとうございました。失礼いたします。"),
			english("Thank you for calling. Goodbye."));

	private DefaultPrompts() {
	}

	private static Prompt japanese(String text) {
		return new Prompt(text, null, "ja-JP", null);
	}

	private static Prompt english(String text) {
		return new Prompt(text, null, "en-US", null);
	}

}
