package dev.toritsugi.callcenter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.toritsugi.callcenter.callers.BlockedCallers;
import dev.toritsugi.callcenter.destination.CallerDestination;
import dev.toritsugi.callcenter.menu.MenuOption;

/**
 * Collects the destinations to which the settings of a call centre lead callers.
 */
public final class CallerDestinations {

	private CallerDestinations() {
	}

	/** Returns all destinations of the settings. */
	public static List<CallerDestination> of(CallCenter center) {
		return Stream.concat(textsOutsideMenus(center), textsInMenus(center)).map(CallerDestination::parse).toList();
	}

	/**
	 * Returns the texts of the destinations that callers reach without a menu. A text may
	 * be malformed while the settings are validated.
	 */
	static Stream<String> textsOutsideMenus(CallCenter center) {
		return Stream
			.of(center.phoneNumbers()
				.stream()
				.filter((number) -> number.menu() != null)
				.map((number) -> "menu " + number.menu()),
					center.schedules().stream().map((schedule) -> schedule.closing().then()),
					Stream.ofNullable(center.callers().blocked()).map(BlockedCallers::then))
			.flatMap((texts) -> texts);
	}

	private static Stream<String> textsInMenus(CallCenter center) {
		return center.menus()
			.stream()
			.flatMap((menu) -> Stream.concat(menu.options().stream().map(MenuOption::then),
					Stream.of(menu.otherwise())));
	}

	/** Returns the names of the queues to which destinations lead, each once. */
	public static List<String> queues(CallCenter center) {
		return of(center).stream()
			.filter(CallerDestination.Queue.class::isInstance)
			.map((queue) -> ((CallerDestination.Queue) queue).name())
			.filter(Objects::nonNull)
			.map(center::queueNameAsDefined)
			.distinct()
			.toList();
	}

}
