package dev.toritsugi.sandbox.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list, as all of Twilio's APIs but the oldest write it. The next page
 * begins behind the last item of this one, so that it misses and repeats nothing where
 * others come and go meanwhile; where that very item is gone, it begins by number.
 *
 * @see <a href="https://www.twilio.com/docs/usage/twilios-response#pagination">Twilio:
 * pagination</a>
 */
public final class ResourcePage {

	private static final int STANDARD = 50;

	private static final int LARGEST = 1000;

	private static final String TOKEN = "PA";

	private ResourcePage() {
	}

	/**
	 * The page that the present request asks for.
	 * @param key name of the array
	 * @param all everything that fits the filters, in order
	 * @param sid SID of an item
	 * @param show an item as it is answered
	 */
	public static <T> Map<String, Object> of(String key, List<T> all, Parameters parameters, Function<T, String> sid,
			Function<T, ?> show) {
		int size = Objects.requireNonNullElse(parameters.integer("PageSize", 1, LARGEST), STANDARD);
		int page = Objects.requireNonNullElse(parameters.integer("Page", 0, Integer.MAX_VALUE), 0);
		int start = start(all, sid, parameters.filter("PageToken"), page, size);
		int end = Math.min(start + size, all.size());
		Map<String, Object> meta = new LinkedHashMap<>();
		meta.put("page", page);
		meta.put("page_size", size);
		meta.put("first_page_url", url(0, size, null));
		meta.put("previous_page_url", (page > 0) ? url(page - 1, size, null) : null);
		meta.put("url", url(page, size, parameters.filter("PageToken")));
		meta.put("next_page_url", (end < all.size()) ? url(page + 1, size, TOKEN + sid.apply(all.get(end - 1))) : null);
		meta.put("key", key);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put(key, all.subList(start, end).stream().map(show).toList());
		body.put("meta", meta);
		return body;
	}

	private static <T> int start(List<T> all, Function<T, String> sid, @Nullable String token, int page, int size) {
		if (token != null) {
			for (int i = 0; i < all.size(); i++) {
				if (token.equals(TOKEN + sid.apply(all.get(i)))) {
					return i + 1;
				}
			}
		}
		return (int) Math.min((long) page * size, all.size());
	}

	private static String url(int page, int size, @Nullable String token) {
		ServletUriComponentsBuilder url = ServletUriComponentsBuilder.fromCurrentRequest();
		url.replaceQueryParam("PageSize", size).replaceQueryParam("Page", page).replaceQueryParam("PageToken");
		return (token != null) ? url.queryParam("PageToken", token).build().toUriString() : url.build().toUriString();
	}

}
