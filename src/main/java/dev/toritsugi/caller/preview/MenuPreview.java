package dev.toritsugi.caller.preview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.CallCenter;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.menu.MenuOption;

/**
 * Describes menus: what a caller hears in each, and where each key leads.
 */
final class MenuPreview {

	private final CallCenter center;

	MenuPreview(CallCenter center) {
		this.center = center;
	}

	/** Returns the lines of a menu and of all menus to which it leads, each once. */
	List<String> of(String name) {
		Set<Menu> menus = new LinkedHashSet<>();
		add(name, menus);
		return menus.stream().flatMap((menu) -> lines(menu).stream()).toList();
	}

	private void add(String name, Set<Menu> menus) {
		this.center.menus()
			.stream()
			.filter((menu) -> menu.name().equalsIgnoreCase(name))
			.filter(menus::add)
			.forEach((menu) -> Stream
				.concat(menu.options().stream().map(MenuOption::destination), Stream.of(menu.otherwiseDestination()))
				.filter(CallerDestination.Menu.class::isInstance)
				.forEach((next) -> add(((CallerDestination.Menu) next).name(), menus)));
	}

	private static List<String> lines(Menu menu) {
		List<String> lines = new ArrayList<>();
		lines.add("  menu " + menu.name() + ":");
		PreviewText.of(menu.prompts()).forEach((line) -> lines.add("  " + line));
		menu.options().forEach((option) -> lines.add("    key " + option.key() + ": " + text(option)));
		if (menu.repeatKey() != null) {
			lines.add("    key " + menu.repeatKey() + ": hears the menu again");
		}
		lines.add("    no or another key: %s%s".formatted(
				(menu.repeats() > 0) ? "hears the menu again, at most %d times, then ".formatted(menu.repeats()) : "",
				PreviewText.of(menu.otherwiseDestination())));
		return lines;
	}

	private static String text(MenuOption option) {
		StringBuilder text = new StringBuilder(PreviewText.of(option.destination()));
		if (option.language() != null) {
			text.append(", from here on in ").append(option.language());
		}
		if (!option.attributes().equals("{}")) {
			text.append(", attributes ").append(option.attributes());
		}
		if (option.priority() != null) {
			text.append(", priority ").append(option.priority());
		}
		if (option.schedule() != null) {
			text.append(", in the hours of ").append(option.schedule());
		}
		return text.toString();
	}

}
