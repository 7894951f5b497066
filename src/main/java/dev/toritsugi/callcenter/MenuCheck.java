package dev.toritsugi.callcenter;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.hours.Schedule;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.menu.MenuOption;
import dev.toritsugi.callcenter.routing.TaskAttributeNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that each menu is consistent, and that menus refer to existing queues, menus and
 * schedules.
 */
final class MenuCheck {

	private static final String MENUS = "menus";

	private static final String OPTIONS = "options";

	private final CallCenter center;

	private final ViolationCollector violations;

	private MenuCheck(CallCenter center, ViolationCollector violations) {
		this.center = center;
		this.violations = violations;
	}

	static void check(CallCenter center, ViolationCollector violations) {
		MenuCheck check = new MenuCheck(center, violations);
		check.phoneNumbers();
		for (int i = 0; i < center.menus().size(); i++) {
			check.menu(center.menus().get(i), i);
		}
		MenuGraphCheck.check(center, violations);
	}

	private void phoneNumbers() {
		List<String> names = this.center.menus().stream().map(Menu::name).filter(Objects::nonNull).toList();
		for (int i = 0; i < this.center.phoneNumbers().size(); i++) {
			ReferenceCheck.check(this.center.phoneNumbers().get(i).menu(), MENUS, names, this.violations,
					"phoneNumbers", i, "menu");
		}
	}

	private void menu(Menu menu, int index) {
		PromptCheck.check(menu.prompts(), this.violations, MENUS, index, "prompts");
		PromptCheck.check(menu.wrongKeyPrompts(), this.violations, MENUS, index, "wrongKeyPrompts");
		new DestinationCheck(this.center, this.violations).check(menu.otherwise(), MENUS, index, "otherwise");
		Set<String> keys = new HashSet<>();
		for (int i = 0; i < menu.options().size(); i++) {
			MenuOption option = menu.options().get(i);
			if (option.key() != null && !keys.add(option.key())) {
				this.violations.add("a key that no earlier option of the menu has", MENUS, index, OPTIONS, i, "key");
			}
			option(option, menu, index, i);
		}
		if (menu.repeatKey() != null && keys.contains(menu.repeatKey())) {
			this.violations.add("a key that no option of the menu has", MENUS, index, "repeatKey");
		}
	}

	private void option(MenuOption option, Menu menu, int index, int number) {
		new DestinationCheck(this.center, this.violations).check(option.then(), MENUS, index, OPTIONS, number, "then");
		if (option.language() == null && ("menu " + menu.name()).equalsIgnoreCase(option.then())) {
			this.violations.add("another menu, or a language for this option; repeat-key plays the same menu again",
					MENUS, index, OPTIONS, number, "then");
		}
		List<String> schedules = this.center.schedules().stream().map(Schedule::name).filter(Objects::nonNull).toList();
		ReferenceCheck.check(option.schedule(), "schedules", schedules, this.violations, MENUS, index, OPTIONS, number,
				"schedule");
		List<String> reserved = reservedNames(option.attributes());
		if (!reserved.isEmpty()) {
			this.violations.add(
					"attributes without %s, which TaskRouter or this server sets".formatted(reserved)
							+ (reserved.contains(TaskAttributeNames.LANGUAGE) ? "; use language of the option" : ""),
					MENUS, index, OPTIONS, number, "attributes");
		}
	}

	private static List<String> reservedNames(String attributes) {
		try {
			return JsonMapper.shared()
				.readTree(attributes)
				.propertyNames()
				.stream()
				.filter(TaskAttributeNames::isReserved)
				.toList();
		}
		catch (JacksonException ex) {
			// The constraint JsonObject reports malformed attributes.
			return List.of();
		}
	}

}
