package dev.toritsugi.callcenter.prompt;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Selects prompts by language, for callers who have chosen a language in a menu.
 */
public final class PromptSelector {

	private PromptSelector() {
	}

	/**
	 * Returns the prompts of the chosen language. If there are none, returns the prompts
	 * of the same language for another country, and otherwise all prompts. A recording
	 * without a language, such as a chime, belongs to every language.
	 * @param language language tag, as in en-US, or null if the caller has chosen no
	 * language
	 */
	public static List<Prompt> select(List<Prompt> prompts, @Nullable String language) {
		if (language == null) {
			return prompts;
		}
		return Stream
			.<Predicate<Prompt>>of((prompt) -> prompt.spokenLanguage().equalsIgnoreCase(language),
					(prompt) -> withoutCountry(prompt.spokenLanguage()).equals(withoutCountry(language)))
			.map((matches) -> matches.and((prompt) -> !isForAllLanguages(prompt)))
			.filter((matches) -> prompts.stream().anyMatch(matches))
			.findFirst()
			.map((matches) -> selected(prompts, matches))
			.orElse(prompts);
	}

	private static List<Prompt> selected(List<Prompt> prompts, Predicate<Prompt> inLanguage) {
		return prompts.stream().filter(inLanguage.or(PromptSelector::isForAllLanguages)).toList();
	}

	private static boolean isForAllLanguages(Prompt prompt) {
		return prompt.play() != null && prompt.language() == null;
	}

	private static String withoutCountry(String language) {
		return Locale.forLanguageTag(language).getLanguage();
	}

}
