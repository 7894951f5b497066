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
 * The menus through which a caller has come, each once, and the options chosen in them.
 *
 * @param menus the menus in their order, at least one
 * @param keys options chosen in all menus but the last one, one character each
 */
record MenuWay(List<Menu> menus, String keys) {

	/**
	 * Returns the way from a menu along keys, or null if it does not exist in the
	 * settings.
	 * @param start name of the first menu
	 */
	static @Nullable MenuWay of(String start, String keys, Map<String, Menu> byName) {
		Menu first = byName.get(key(start));
		MenuWay way = (first != null) ? new MenuWay(List.of(first), "") : null;
		for (int i = 0; i < keys.length() && way != null; i++) {
			String key = keys.substring(i, i + 1);
			String next = way.menuAfter(key).orElse(null);
			MenuWay longer = (next != null) ? way.to(key, next, byName) : null;
			way = (longer != null && longer.keys.length() == i + 1) ? longer : null;
		}
		return way;
	}

	static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** Returns the menu in which the caller is. */
	Menu last() {
		return this.menus.get(this.menus.size() - 1);
	}

	/**
	 * Returns the way after an option of the last menu. A menu through which the caller
	 * has already come ends the way.
	 * @return the way, or null if there is no menu of this name
	 */
	@Nullable MenuWay to(String key, String name, Map<String, Menu> byName) {
		Menu next = byName.get(key(name));
		if (next == null) {
			return null;
		}
		int earlier = this.menus.indexOf(next);
		if (earlier >= 0) {
			return new MenuWay(this.menus.subList(0, earlier + 1), this.keys.substring(0, earlier));
		}
		List<Menu> longer = new ArrayList<>(this.menus);
		longer.add(next);
		return new MenuWay(longer, this.keys + key);
	}

	/**
	 * Returns what a caller has chosen on this way and with an option of the last menu.
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
			option.map(MenuOption::attributes).ifPresent((json) -> attributes.setAll(object(json)));
			priority = option.map(MenuOption::priority).orElse(priority);
		}
		attributes.put(TaskAttributeNames.MENU, String.join(" > ", titles));
		if (language != null) {
			attributes.put(TaskAttributeNames.LANGUAGE, language);
		}
		return new MenuChoice(language, attributes.toString(), priority);
	}

	private static ObjectNode object(String json) {
		return (ObjectNode) JsonMapper.shared().readTree(json);
	}

	/** Returns the name of the menu to which an option of the last menu leads. */
	private Optional<String> menuAfter(String key) {
		Optional<CallerDestination> destination = key.equals(MenuPosition.OTHERWISE)
				? Optional.of(last().otherwiseDestination()) : last().option(key).map(MenuOption::destination);
		return destination.filter(CallerDestination.Menu.class::isInstance)
			.map((menu) -> ((CallerDestination.Menu) menu).name());
	}

}
