package dev.toritsugi.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.menu.MenuOption;
import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The menus that a caller has heard, each once, and the options chosen in them.
 *
 * @param menus the menus in the order in which the caller heard them, at least one
 * @param keys options chosen in all menus except the last one, one character each
 */
record MenuPath(List<Menu> menus, String keys) {

	/**
	 * Returns the path of a caller who has chosen options one after the other, or null if
	 * the settings do not contain this path.
	 * @param start name of the first menu
	 * @param keys chosen options, one character each
	 * @param byName all menus by their names in lower case
	 */
	static @Nullable MenuPath of(String start, String keys, Map<String, Menu> byName) {
		Menu first = byName.get(key(start));
		MenuPath path = (first != null) ? new MenuPath(List.of(first), "") : null;
		for (int i = 0; i < keys.length() && path != null; i++) {
			String key = keys.substring(i, i + 1);
			String next = path.menuAfter(key).orElse(null);
			MenuPath longer = (next != null) ? path.extend(key, next, byName) : null;
			path = (longer != null && longer.keys.length() == i + 1) ? longer : null;
		}
		return path;
	}

	/** Returns the name of a menu in lower case, because names ignore case. */
	static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** Returns the current menu of the caller. */
	Menu last() {
		return this.menus.get(this.menus.size() - 1);
	}

	/**
	 * Returns the path after an option of the last menu has led to another menu. If this
	 * path already contains the other menu, returns the part of this path that ends
	 * there.
	 * @param key option of the last menu
	 * @param name name of the other menu
	 * @return the path, or null if there is no menu of this name
	 */
	@Nullable MenuPath extend(String key, String name, Map<String, Menu> byName) {
		Menu next = byName.get(key(name));
		if (next == null) {
			return null;
		}
		int earlier = this.menus.indexOf(next);
		if (earlier >= 0) {
			return new MenuPath(this.menus.subList(0, earlier + 1), this.keys.substring(0, earlier));
		}
		List<Menu> longer = new ArrayList<>(this.menus);
		longer.add(next);
		return new MenuPath(longer, this.keys + key);
	}

	/**
	 * Returns the choices of a caller on this path, including an option of the last menu.
	 */
	MenuChoice choice(String key, @Nullable String language) {
		ObjectNode attributes = JsonMapper.shared().createObjectNode();
		List<String> titles = new ArrayList<>();
		Integer priority = null;
		String all = this.keys + key;
		for (int i = 0; i < this.menus.size(); i++) {
			String chosen = all.substring(i, i + 1);
			Menu menu = this.menus.get(i);
			titles.add(chosen.equals(MenuPosition.OTHERWISE) ? menu.name() : menu.name() + " " + chosen);
			Optional<MenuOption> option = menu.option(chosen);
			option.map(MenuOption::attributes).ifPresent((json) -> attributes.setAll(MenuChoice.object(json)));
			priority = option.map(MenuOption::priority).orElse(priority);
		}
		attributes.put(TaskAttributeNames.MENU, String.join(" > ", titles));
		if (language != null) {
			attributes.put(TaskAttributeNames.LANGUAGE, language);
		}
		return new MenuChoice(language, attributes.toString(), priority);
	}

	/** Returns the name of the menu to which an option of the last menu leads. */
	private Optional<String> menuAfter(String key) {
		Optional<CallerDestination> destination = key.equals(MenuPosition.OTHERWISE)
				? Optional.of(last().otherwiseDestination()) : last().option(key).map(MenuOption::destination);
		return destination.filter(CallerDestination.Menu.class::isInstance)
			.map((menu) -> ((CallerDestination.Menu) menu).name());
	}

}
