package dev.toritsugi.callcenter.menu;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.toritsugi.callcenter.constraint.FriendlyName;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.destination.CallerDestinationText;
import dev.toritsugi.callcenter.prompt.DefaultPrompts;
import dev.toritsugi.callcenter.prompt.Prompt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A menu, in which a caller chooses by pressing one key.
 *
 * @param name Name of the menu, to which phone numbers and other settings refer.
 * @param prompts Prompts that name the keys. A caller who has chosen a language hears
 * only the prompts of this language.
 * @param wrongKeyPrompts Prompts before the menu is played again because the caller has
 * pressed a key without an option. The default prompt asks the caller to try again, in
 * each of the languages Japanese and English in which the menu has prompts.
 * @param options Options, at most one for each key.
 * @param repeatKey Key that plays the menu again: a digit, * or #. By default no key does
 * so.
 * @param repeats How often the menu is played again, from 0 to 9, because the caller has
 * pressed no key, a key without an option or the repeat key.
 * @param timeout Time after the prompts in which the caller can press a key, from 1s to
 * 60s.
 * @param otherwise Where a caller is led who has not chosen after all repeats, for
 * example because the phone has no keys. The default is queue.
 */
public record Menu(@FriendlyName String name,
		@DefaultValue @NotEmpty(message = "at least one prompt that names the keys") List<@Valid Prompt> prompts,
		List<@Valid Prompt> wrongKeyPrompts,
		@DefaultValue @NotEmpty(message = Menu.NO_OPTIONS) List<@Valid MenuOption> options,
		@Pattern(regexp = MenuOption.KEY, message = MenuOption.EXPECTED_KEY) @Nullable String repeatKey,
		@DefaultValue("2") @Min(value = 0, message = Menu.REPEATS) @Max(value = 9, message = Menu.REPEATS) int repeats,
		@DefaultValue("6s") @DurationMin(seconds = 1, message = Menu.TIMEOUT) @DurationMax(seconds = 60,
				message = Menu.TIMEOUT) Duration timeout,
		@CallerDestinationText @DefaultValue("queue") String otherwise) {

	private static final String NO_OPTIONS = "at least one option, as in - key: \"1\"";

	private static final String REPEATS = "a whole number from 0 to 9";

	private static final String TIMEOUT = "a duration from 1s to 60s, as in 6s";

	/** Replaces missing prompts for a wrong key with the defaults. */
	public Menu {
		prompts = List.copyOf(prompts);
		options = List.copyOf(options);
		repeatKey = (repeatKey == null || repeatKey.isEmpty()) ? null : repeatKey;
		wrongKeyPrompts = (wrongKeyPrompts != null) ? wrongKeyPrompts : wrongKeyPrompts(prompts);
	}

	private static List<Prompt> wrongKeyPrompts(List<Prompt> prompts) {
		return DefaultPrompts.WRONG_KEY.stream()
			.filter((byDefault) -> prompts.stream().anyMatch(byDefault::hasSameLanguage))
			.toList();
	}

	/** Returns the option of a key, or empty if the key has none. */
	public Optional<MenuOption> option(String key) {
		return this.options.stream().filter((option) -> key.equals(option.key())).findFirst();
	}

	/** Returns where a caller is led who has not chosen after all repeats. */
	public CallerDestination otherwiseDestination() {
		return CallerDestination.parse(this.otherwise);
	}

}
