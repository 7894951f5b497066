package dev.toritsugi.callcenter.menu;

import dev.toritsugi.callcenter.constraint.JsonObject;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.destination.CallerDestinationText;
import dev.toritsugi.callcenter.prompt.Prompt;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An option of a menu.
 *
 * @param key Key that chooses the option: a digit, * or #, in YAML between quotes.
 * @param then Where the caller is led: queue, which is the default, queue with the name
 * of a queue, menu with the name of a menu, dial with an E.164 number, url with the
 * address of TwiML, or hang-up.
 * @param attributes JSON object with attributes that are added to the caller's task, for
 * the expressions of routes and for the operator.
 * @param priority Priority of the caller's task, at least 0. Without it, an earlier
 * option or the setting of all tasks decides.
 * @param language Language tag that the caller chooses with this option, for example
 * en-US. From then on, the caller hears only prompts of this language.
 * @param schedule Name of the schedule with the opening hours of this option. Without it,
 * the option is always open.
 */
public record MenuOption(
		@NotNull(message = MenuOption.EXPECTED_KEY) @Pattern(regexp = MenuOption.KEY,
				message = MenuOption.EXPECTED_KEY) String key,
		@CallerDestinationText @DefaultValue("queue") String then, @DefaultValue("{}") @JsonObject String attributes,
		@PositiveOrZero(message = "a whole number of at least 0") @Nullable Integer priority,
		@Pattern(regexp = Prompt.LANGUAGE, message = Prompt.EXPECTED_LANGUAGE) @Nullable String language,
		@Nullable String schedule) {

	static final String KEY = "[0-9*#]";

	static final String EXPECTED_KEY = "one of the keys 0 to 9, * and #, in YAML between quotes, as in \"1\"";

	/**
	 * Treats an empty language or schedule as missing, because environment variables are
	 * often set but empty.
	 */
	public MenuOption {
		language = (language == null || language.isEmpty()) ? null : language;
		schedule = (schedule == null || schedule.isBlank()) ? null : schedule;
	}

	/** Returns where the caller is led. */
	public CallerDestination destination() {
		return CallerDestination.parse(this.then);
	}

}
