package dev.toritsugi.sandbox.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list, as all of Twilio's APIs but the oldest write it.
 *
 * @see <a href="https://www.twilio.com/docs/usage/twilios-response#pagination">Twilio:
 * pagination</a>
 */
final class ResourcePage {

	private static final int LARGEST = 1000;

	private ResourcePage() {
	}

	/**
	 * The page that the present request asks for.
	 * @param key name of the array
	 * @param all everything that fits the filters, in order
	 * @param number page wanted, from 0
	 * @param size items a page
	 */
	static <T> Map<String, Object> of(String key, List<T> all, int number, int size) {
		int pageSize = Math.min(Math.max(size, 1), LARGEST);
		int page = Math.max(number, 0);
		int start = (int) Math.min((long) page * pageSize, all.size());
		int end = Math.min(start + pageSize, all.size());
		Map<String, Object> meta = new LinkedHashMap<>();
		meta.put("page", page);
		meta.put("page_size", pageSize);
		meta.put("first_page_url", url(0, pageSize));
		meta.put("previous_page_url", (page > 0) ? url(page - 1, pageSize) : null);
		meta.put("url", url(page, pageSize));
		meta.put("next_page_url", (end < all.size()) ? url(page + 1, pageSize) : null);
		meta.put("key", key);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put(key, all.subList(start, end));
		body.put("meta", meta);
		return body;
	}

	private static String url(int page, int pageSize) {
		return ServletUriComponentsBuilder.fromCurrentRequest()
			.replaceQueryParam("PageSize", pageSize)
			.replaceQueryParam("Page", page)
			.build()
			.toUriString();
	}

}
