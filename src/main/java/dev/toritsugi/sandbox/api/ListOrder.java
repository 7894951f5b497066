package dev.toritsugi.sandbox.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, from a parameter such as {@code Priority:desc,DateCreated:asc}.
 *
 * @param <T> type of the items
 * @param order compares two items
 * @param newestFirst whether the newest of equal items comes first
 */
public record ListOrder<T>(Comparator<T> order, boolean newestFirst) {

	/**
	 * The order that the parameter {@code Ordering} gives.
	 * @param ordering value of the parameter; null for the order of creation
	 * @param fields fields that a list may be ordered by
	 * @throws TwilioError if the value is wrong
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
	 * Sorts items that come in the order of creation. Equal items keep that order, or
	 * have the reverse order if the newest comes first.
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
