package dev.toritsugi.provisioning.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

import tools.jackson.databind.JsonNode;

/**
 * Finds the routes of a workflow that the definition no longer contains. A route that has
 * another name, another expression or another position is changed and not removed.
 */
final class RemovedRouteFinder {

	private static final String NAME = "name";

	private static final String WHEN = "when";

	private static final String STEPS = "steps";

	private RemovedRouteFinder() {
	}

	/**
	 * Returns a title for each removed route: its name or, if it has no name, its
	 * position and its expression.
	 * @param current routes at Twilio
	 * @param desired routes in the definition
	 */
	static List<String> find(JsonNode current, JsonNode desired) {
		List<JsonNode> removed = new ArrayList<>(current.valueStream().toList());
		List<JsonNode> added = new ArrayList<>(desired.valueStream().toList());
		pair(removed, added, (one, other) -> !name(one).isEmpty() && name(one).equals(name(other)));
		pair(removed, added, (one, other) -> one.path(WHEN).equals(other.path(WHEN)));
		pair(removed, added, (one, other) -> name(one).isEmpty() && name(other).isEmpty()
				&& FieldComparator.same(one.path(STEPS), other.path(STEPS)));
		List<JsonNode> all = current.valueStream().toList();
		return removed.stream().map((route) -> title(route, all)).toList();
	}

	/** Removes matching pairs from both lists. */
	private static void pair(List<JsonNode> removed, List<JsonNode> added, BiPredicate<JsonNode, JsonNode> matches) {
		removed.removeIf((one) -> {
			for (int i = 0; i < added.size(); i++) {
				if (matches.test(one, added.get(i))) {
					added.remove(i);
					return true;
				}
			}
			return false;
		});
	}

	private static String name(JsonNode route) {
		return route.path(NAME).asString("").toLowerCase(Locale.ROOT);
	}

	private static String title(JsonNode route, List<JsonNode> all) {
		String name = route.path(NAME).asString("");
		if (!name.isBlank()) {
			return name;
		}
		int position = 1;
		while (all.get(position - 1) != route) {
			position++;
		}
		return "%d (%s)".formatted(position, route.path(WHEN).asString(""));
	}

}
