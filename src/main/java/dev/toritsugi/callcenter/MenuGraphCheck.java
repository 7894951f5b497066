package dev.toritsugi.callcenter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.menu.Menu;
import dev.toritsugi.callcenter.menu.MenuOption;
import org.jspecify.annotations.Nullable;

/**
 * Checks the connections between menus. Callers must be able to reach each menu, callers
 * who press no key must leave the menus and must not be hung up on, and the attributes of
 * all chosen options must fit into a task.
 */
final class MenuGraphCheck {

	private static final String MENUS = "menus";

	private static final String OTHERWISE = "otherwise";

	/**
	 * Maximum length of the attributes of a task and of all chosen options, in
	 * characters. Twilio's limit is 4,096, and TaskRouter adds the attributes of the
	 * call.
	 */
	private static final int LONGEST_ATTRIBUTES = 2500;

	private final CallCenter center;

	private final ViolationCollector violations;

	private MenuGraphCheck(CallCenter center, ViolationCollector violations) {
		this.center = center;
		this.violations = violations;
	}

	static void check(CallCenter center, ViolationCollector violations) {
		MenuGraphCheck check = new MenuGraphCheck(center, violations);
		check.callersWithoutKeys();
		check.reachability();
		check.attributes();
	}

	/**
	 * Follows the setting {@code otherwise} from menu to menu, which applies to callers
	 * who press no key. Reports each menu to which these callers return, and each first
	 * menu of a phone number after which they are hung up on.
	 */
	private void callersWithoutKeys() {
		Set<String> first = new HashSet<>();
		this.center.phoneNumbers()
			.stream()
			.map(PhoneNumber::menu)
			.filter(Objects::nonNull)
			.forEach((menu) -> first.add(key(menu)));
		for (int i = 0; i < this.center.menus().size(); i++) {
			List<Menu> way = wayWithoutKeys(this.center.menus().get(i));
			Menu last = way.get(way.size() - 1);
			if (way.size() > 1 && last.equals(way.get(0))) {
				this.violations
					.add("a destination that leaves the menus, because callers without keys would never leave "
							+ path(way), MENUS, i, OTHERWISE);
			}
			else if (first.contains(key(way.get(0).name()))
					&& DestinationCheck.parse(last.otherwise()) instanceof CallerDestination.HangUp) {
				this.violations.add("a destination other than hang-up, because callers without keys must reach an "
						+ "operator" + ((way.size() > 1) ? " (" + path(way) + ")" : ""), MENUS, i, OTHERWISE);
			}
		}
	}

	/**
	 * Returns the menus that a caller hears who presses no key, in their order. If the
	 * caller returns to a menu, the list ends with this menu.
	 */
	private List<Menu> wayWithoutKeys(Menu menu) {
		List<Menu> way = new ArrayList<>(List.of(menu));
		Optional<Menu> next = menu(menu.otherwise());
		while (next.isPresent()) {
			boolean known = way.contains(next.get());
			way.add(next.get());
			next = known ? Optional.empty() : menu(next.get().otherwise());
		}
		return way;
	}

	private static String path(List<Menu> way) {
		return String.join(" → ", way.stream().map(Menu::name).toList());
	}

	private void reachability() {
		Set<Menu> reached = new LinkedHashSet<>();
		CallerDestinations.textsOutsideMenus(this.center).forEach((destination) -> follow(destination, reached));
		for (int i = 0; i < this.center.menus().size(); i++) {
			Menu menu = this.center.menus().get(i);
			// Missing and duplicate names are reported elsewhere.
			if (!reached.contains(menu) && menu("menu " + menu.name()).filter(menu::equals).isPresent()) {
				this.violations.add("a menu that callers can reach: no phone number and no destination leads to it",
						MENUS, i, "name");
			}
		}
	}

	private void follow(@Nullable String destination, Set<Menu> reached) {
		menu(destination).filter(reached::add)
			.ifPresent(
					(menu) -> Stream.concat(Stream.of(menu.otherwise()), menu.options().stream().map(MenuOption::then))
						.forEach((next) -> follow(next, reached)));
	}

	private void attributes() {
		int longest = this.center.task().attributes().length();
		for (Menu menu : this.center.menus()) {
			longest += menu.options()
				.stream()
				.map((option) -> String.valueOf(option.attributes()).length())
				.max(Comparator.naturalOrder())
				.orElse(0);
		}
		if (!this.center.menus().isEmpty() && longest > LONGEST_ATTRIBUTES) {
			this.violations.add(
					"options whose attributes have at most %d characters in all menus together with "
						.formatted(LONGEST_ATTRIBUTES) + "call-center.task.attributes, because Twilio limits them",
					MENUS);
		}
	}

	private Optional<Menu> menu(@Nullable String destination) {
		return (DestinationCheck.parse(destination) instanceof CallerDestination.Menu named)
				? this.center.menus().stream().filter((menu) -> named.name().equalsIgnoreCase(menu.name())).findFirst()
				: Optional.empty();
	}

	private static String key(@Nullable String name) {
		return String.valueOf(name).toLowerCase(Locale.ROOT);
	}

}
