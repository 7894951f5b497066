package dev.toritsugi.caller.twiml;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.hours.WhenClosed;
import dev.toritsugi.callcenter.prompt.Prompt;
import dev.toritsugi.callcenter.prompt.PromptSelector;
import dev.toritsugi.hours.ClosedReason;
import dev.toritsugi.hours.NextOpeningText;
import dev.toritsugi.hours.OpeningState.Closed;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the prompts for callers while the call centre is closed, and replaces the
 * placeholders for the reason and the next opening.
 */
public final class SpokenPrompts {

	private SpokenPrompts() {
	}

	/**
	 * Returns the prompts as the caller hears them.
	 * @param closed state of the schedule at the current time
	 * @param now current time
	 * @param language language tag that the caller has chosen, or null
	 */
	public static List<Prompt> of(Schedule schedule, Closed closed, Instant now, @Nullable String language) {
		return PromptSelector.select(prompts(schedule.closing(), closed.reason()), language)
			.stream()
			.map((prompt) -> (prompt.text() == null) ? prompt
					: prompt.withText(PromptTemplate.fill(prompt.text(), values(prompt, schedule, closed, now))))
			.filter((prompt) -> prompt.play() != null || !String.valueOf(prompt.text()).isEmpty())
			.toList();
	}

	private static List<Prompt> prompts(WhenClosed settings, ClosedReason reason) {
		if (reason instanceof ClosedReason.Holiday) {
			return settings.holidayPrompts();
		}
		return (reason instanceof ClosedReason.OnDate) ? settings.closedPrompts() : settings.prompts();
	}

	/**
	 * Returns the values of the placeholders in the language of the prompt.
	 */
	private static Map<String, String> values(Prompt prompt, Schedule schedule, Closed closed, Instant now) {
		Locale language = Locale.forLanguageTag(prompt.spokenLanguage());
		Map<String, String> values = new HashMap<>();
		if (closed.nextOpening() != null) {
			values.put("next-opening", NextOpeningText.of(closed.nextOpening(), now, schedule.zone(), language));
		}
		if (closed.reason() instanceof ClosedReason.OnDate date) {
			date.dates().reasonIn(language).ifPresent((reason) -> values.put("reason", reason));
		}
		return values;
	}

}
