package dev.toritsugi.sandbox.api;

import java.util.Comparator;
import java.util.Map;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;

/**
 * Orders of a list, as in {@code Priority:desc,DateCreated:asc}.
 */
public final class Sorting {

	private Sorting() {
	}

	/**
	 * The order that a parameter {@code Ordering} asks for.
	 * @param ordering its value; none for the order in which things were made
	 * @param fields what one may order by
	 * @throws TwilioError if it is anything else
	 */
	public static <T> Comparator<T> by(@Nullable String ordering, Map<String, Comparator<T>> fields) {
		Comparator<T> sorting = (left, right) -> 0;
		if (ordering != null) {
			for (String part : ordering.split(",")) {
				String[] words = part.strip().split(":");
				Comparator<T> field = fields.get(words[0]);
				if (field == null || words.length != 2 || !words[1].matches("(?i)asc|desc")) {
					throw TwilioError.badRequest("Invalid value for parameter Ordering: " + part.strip());
				}
				sorting = sorting.thenComparing(words[1].equalsIgnoreCase("asc") ? field : field.reversed());
			}
		}
		return sorting;
	}

}
