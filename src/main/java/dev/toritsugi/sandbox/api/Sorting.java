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
 * The order of a list, as in {@code Priority:desc,DateCreated:asc}.
 *
 * @param <T> what is listed
 * @param order how two of them stand to each other
 * @param newestFirst whether of those that are equal the newest one is first
 */
public record Sorting<T>(Comparator<T> order, boolean newestFirst) {

	/**
	 * The order that a parameter {@code Ordering} asks for.
	 * @param ordering its value; none for the order in which things were made
	 * @param fields what one may order by
	 * @throws TwilioError if it is anything else
	 */
	public static <T> Sorting<T> by(@Nullable String ordering, Map<String, Comparator<T>> fields) {
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
		return new Sorting<>(order, newestFirst);
	}

	/**
	 * Sorts what comes in the order in which it was made. What was made at the same time
	 * keeps that order, or its reverse where the newest is to be first.
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
