package dev.toritsugi.caller.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.prompt.PromptSelector;
import dev.toritsugi.caller.twiml.SpokenPrompts;
import dev.toritsugi.hours.OpeningHours;
import dev.toritsugi.hours.OpeningState;
import dev.toritsugi.menu.MenuChoice;
import dev.toritsugi.menu.MenuPosition;
import dev.toritsugi.menu.MenuRegistry;
import dev.toritsugi.menu.MenuStage;
import dev.toritsugi.menu.MenuStep;
import org.jspecify.annotations.Nullable;

/**
 * Describes what a caller hears who presses given keys in menus.
 */
final class PressedKeysPreview {

	private final CallCenter center;

	private final MenuRegistry menus;

	private final List<String> keys;

	/**
	 * Creates a preview.
	 * @param keys keys in their order; an empty text stands for no key
	 */
	PressedKeysPreview(CallCenter center, List<String> keys) {
		this.center = center;
		this.menus = new MenuRegistry(center.menu());
		this.keys = keys;
	}

	/** Returns the lines for a caller who begins in a menu. */
	List<String> of(String menu, MenuStage stage, Instant time) {
		List<String> lines = new ArrayList<>();
		MenuStep step = this.menus.next(MenuPosition.start(menu, null, stage), "");
		for (int i = 0; step instanceof MenuStep.Play play; i++) {
			lines.addAll(heard(play));
			if (i == this.keys.size()) {
				return lines;
			}
			String key = this.keys.get(i);
			lines.add("  presses " + (key.isEmpty() ? "no key" : "key " + key));
			step = open(this.menus.next(play.position(), key), time, lines);
		}
		if (step instanceof MenuStep.Leave leave) {
			lines.addAll(left(leave));
		}
		return lines;
	}

	private List<String> heard(MenuStep.Play play) {
		String language = play.position().language();
		Menu menu = this.menus.menu(play.position().node()).orElseThrow();
		List<String> lines = new ArrayList<>(List.of("  menu " + menu.name() + ":"));
		if (play.afterWrongKey()) {
			lines.addAll(PreviewText.of(PromptSelector.select(menu.wrongKeyPrompts(), language)));
		}
		lines.addAll(PreviewText.of(PromptSelector.select(menu.prompts(), language)));
		return lines;
	}

	/**
	 * Returns what follows an option at a time.
	 * @param lines receives what the caller hears if the option is closed
	 */
	private MenuStep open(MenuStep step, Instant time, List<String> lines) {
		if (!(step instanceof MenuStep.Scheduled scheduled)) {
			return step;
		}
		Schedule schedule = this.center.schedules()
			.stream()
			.filter((each) -> each.name().equalsIgnoreCase(scheduled.schedule()))
			.findFirst()
			.orElseThrow();
		if (!(new OpeningHours(schedule).at(time) instanceof OpeningState.Closed closed)) {
			return scheduled.whileOpen();
		}
		lines.add("  schedule " + schedule.name() + " is closed:");
		lines.addAll(PreviewText.of(SpokenPrompts.of(schedule, closed, time, scheduled.choice().language())));
		return afterClosed(schedule.closing().destination(), scheduled.choice(), scheduled.stage());
	}

	private MenuStep afterClosed(CallerDestination destination, MenuChoice choice, MenuStage stage) {
		if (destination instanceof CallerDestination.Menu menu) {
			return this.menus.next(MenuPosition.start(menu.name(), choice.language(), stage), "");
		}
		return new MenuStep.Leave(destination, choice, stage);
	}

	private List<String> left(MenuStep.Leave leave) {
		List<String> lines = new ArrayList<>();
		@Nullable Integer priority = leave.choice().priority();
		boolean queued = leave.destination() instanceof CallerDestination.Queue;
		if (queued) {
			lines.addAll(PreviewText.of(PromptSelector.select(this.center.greeting(), leave.choice().language())));
		}
		lines.add("  " + PreviewText.of(leave.destination()) + (queued
				? ", attributes " + leave.choice().attributes() + ((priority != null) ? ", priority " + priority : "")
				: ""));
		return lines;
	}

}
