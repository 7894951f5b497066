package dev.toritsugi.callcenter;

import java.util.List;

import dev.toritsugi.callcenter.constraint.ViolationCollector;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a name to which a setting refers is defined in a list of the settings.
 */
final class ReferenceCheck {

	private ReferenceCheck() {
	}

	/**
	 * Adds a violation if the name is not defined.
	 * @param name name to which the setting refers, ignoring case, or null if the setting
	 * is missing
	 * @param list name of the list in the settings, for example menus
	 * @param defined names of the elements of the list
	 * @param setting name of the component of the call centre that contains the reference
	 * @param path path from this component to the reference
	 */
	static void check(@Nullable String name, String list, List<String> defined, ViolationCollector violations,
			String setting, Object... path) {
		if (name != null && defined.stream().noneMatch(name::equalsIgnoreCase)) {
			violations.add(defined.isEmpty() ? "no value, because call-center.%s is missing".formatted(list)
					: "one of the %s %s".formatted(list, defined), setting, path);
		}
	}

}
