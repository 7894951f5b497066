package dev.toritsugi.callcenter.prompt;

import java.util.List;

/**
 * Default prompts, each in Japanese and then in English. The Japanese texts are short,
 * because a caller who understands only English waits for the English text.
 */
public final class DefaultPrompts {

	public static final List<Prompt> GREETING = List.of(japanese("お電話ありがとうございます。担当者におつなぎいたしますので、そのままお待ちください。"),
			english("Thank you for calling. Please hold while we connect you."));

	public static final List<Prompt> APOLOGY = List.of(
			japanese("申し訳ございません。ただいまお電話をおつなぎすることができません。恐れ入りますが、しばらくたってからおかけ直しください。"),
			english("We are sorry, but we cannot connect your call at the moment. Please try again later."));

	public static final List<Prompt> GOODBYE = List.of(japanese("お電話ありがとうございました。失礼いたします。"),
			english("Thank you for calling. Goodbye."));

	/** Prompts after a key without an option in a menu, before the menu is repeated. */
	public static final List<Prompt> WRONG_KEY = List.of(japanese("恐れ入りますが、もう一度お選びください。"),
			english("Sorry, that was not one of the options."));

	private DefaultPrompts() {
	}

	static Prompt japanese(String text) {
		return new Prompt(text, null, "ja-JP", null);
	}

	static Prompt english(String text) {
		return new Prompt(text, null, "en-US", null);
	}

}
