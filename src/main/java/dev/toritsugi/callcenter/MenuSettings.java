package dev.toritsugi.callcenter;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.menu.MenuOption;
import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings of menus.
 *
 * @param menus all menus
 * @param phoneNumbers phone numbers, of which some lead to a menu
 */
public record MenuSettings(List<Menu> menus, List<PhoneNumber> phoneNumbers) {

	/**
	 * Returns the names of the attributes that the tasks of callers to menus can have in
	 * addition to those of all tasks.
	 */
	public Set<String> attributeNames() {
		Set<String> names = new TreeSet<>();
		this.menus.stream()
			.flatMap((menu) -> menu.options().stream())
			.forEach((option) -> names.addAll(JsonMapper.shared().readTree(option.attributes()).propertyNames()));
		if (!this.menus.isEmpty()) {
			names.addAll(List.of(TaskAttributeNames.MENU, TaskAttributeNames.LANGUAGE));
		}
		return names;
	}

	/** Returns the languages that callers can choose in a menu, each once. */
	public List<String> languages() {
		return this.menus.stream()
			.flatMap((menu) -> menu.options().stream())
			.map(MenuOption::language)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

}
