package dev.toritsugi.sandbox.api.eventbridge.payload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.taskrouter.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the JSON format of the event bridge.
 */
public final class ListPayload {

	private static final int LARGEST = 1_000;

	private ListPayload() {
	}

	/**
	 * Returns the page that a request specifies. The page begins after the item whose SID
	 * the parameter {@code AfterSid} or {@code NextToken} contains.
	 * @param all every item that matches the filters, in list order
	 * @param show function that returns an item in the JSON format of the event bridge
	 */
	public static <T extends Resource> Map<String, @Nullable Object> of(List<T> all, RequestParameters parameters,
			Function<T, Object> show) {
		int size = Objects.requireNonNullElse(parameters.integer("PageSize", 1, LARGEST), LARGEST);
		String after = parameters.filter("AfterSid");
		after = (after != null) ? after : parameters.filter("NextToken");
		int start = 0;
		for (int i = 0; i < all.size(); i++) {
			start = all.get(i).sid().equals(after) ? i + 1 : start;
		}
		int end = Math.min(start + size, all.size());
		String next = (end < all.size()) ? all.get(end - 1).sid() : null;
		Map<String, @Nullable Object> meta = new LinkedHashMap<>();
		meta.put("list_key", "contents");
		meta.put("next_token", next);
		Map<String, @Nullable Object> page = new LinkedHashMap<>();
		page.put("contents", new ArrayList<>(all.subList(start, end).stream().map(show).toList()));
		page.put("after_sid", next);
		page.put("meta", meta);
		return page;
	}

}
