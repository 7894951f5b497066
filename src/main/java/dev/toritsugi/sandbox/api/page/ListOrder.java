package dev.toritsugi.sandbox.api.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * The sort order of a list, read from a parameter value such as
 * {@code Priority:desc,DateCreated:asc}.
 *
 * @param <T> type of the list items
 * @param order comparator of two items by the requested fields
 * @param newestFirst whether items that {@code order} considers equal are listed from
 * newest to oldest instead of oldest to newest
 */
public record ListOrder<T>(Comparator<T> order, boolean newestFirst) {

	/**
	 * Reads the sort order from the parameter {@code Ordering}.
	 * @param ordering value of the parameter, or null to sort by creation time
	 * @param fields comparators for the sortable fields, by field name
	 * @throws TwilioError if the value contains an unknown field or direction
	 */
	public static <T> ListOrder<T> by(@Nullable String ordering, Map<String, Comparator<T>> fields) {
		Comparator<T> order = (left, right) -> 0;
		boolean newestFirst = false;
		if (ordering != null) {
			for (String part : ordering.split(",", -1)) {
				String[] words = part.strip().split(":", -1);
				Comparator<T> field = fields.get(words[0]);
				if (field == null || words.length != 2 || !words[1].matches("(?i)asc|desc")) {
					throw TwilioError.badRequest("Invalid value for parameter Ordering: " + part.strip());
				}
				boolean descending = words[1].equalsIgnoreCase("desc");
				order = order.thenComparing(descending ? field.reversed() : field);
				newestFirst = isTime(words[0]) ? descending : newestFirst;
			}
		}
		return new ListOrder<>(order, newestFirst);
	}

	/**
	 * Sorts list items. Items that compare as equal are listed from oldest to newest, or
	 * from newest to oldest if {@code newestFirst} is true.
	 * @param made list items, oldest first
	 */
	public List<T> sort(Stream<T> made) {
		List<T> sorted = new ArrayList<>(made.toList());
		if (this.newestFirst) {
			Collections.reverse(sorted);
		}
		sorted.sort(this.order);
		return sorted;
	}

	private static boolean isTime(String field) {
		return field.startsWith("Date") || field.endsWith("Time");
	}

}
