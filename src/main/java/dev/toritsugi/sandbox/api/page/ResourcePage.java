package dev.toritsugi.sandbox.api.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import dev.toritsugi.sandbox.api.parameter.PageTokenStore;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Builds a list page in the JSON format of the Twilio APIs, except the 2010-04-01 API.
 * The next page begins after the last item of the current page, so that no item is missed
 * or repeated if items are added or deleted between two requests. If the last item of the
 * current page has been deleted, the next page begins after the nearest preceding item
 * that still exists.
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
	 * Returns the list page that the current HTTP request specifies, as a JSON body.
	 * @param key name of the JSON array with the items
	 * @param all every item that matches the filters, in list order
	 * @param sid function that returns the SID of an item
	 * @param show function that returns an item in Twilio's JSON format
	 */
	public static <T> Map<String, Object> of(String key, List<T> all, RequestParameters parameters,
			Function<T, String> sid, Function<T, ?> show) {
		Part<T> part = part(all, parameters, sid);
		Map<String, Object> meta = new LinkedHashMap<>();
		meta.put("page", part.page);
		meta.put("page_size", part.size);
		meta.put("first_page_url", part.first().toUriString());
		meta.put("previous_page_url", text(part.previous()));
		meta.put("url", part.self().toUriString());
		meta.put("next_page_url", text(part.next()));
		meta.put("key", key);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put(key, part.items.stream().map(show).toList());
		body.put("meta", meta);
		return body;
	}

	/**
	 * Returns the list page that the current HTTP request specifies, with the URLs of the
	 * neighbouring pages.
	 * @param all every item that matches the filters, in list order
	 * @param sid function that returns the SID of an item
	 */
	public static <T> Part<T> part(List<T> all, RequestParameters parameters, Function<T, String> sid) {
		int size = Objects.requireNonNullElse(parameters.integer("PageSize", 1, LARGEST), STANDARD);
		int page = Objects.requireNonNullElse(parameters.integer("Page", 0, Integer.MAX_VALUE), 0);
		String token = parameters.filter("PageToken");
		String list = list();
		int start = start(all, sid, list, token, page, size, parameters.marks());
		int end = Math.min(start + size, all.size());
		String next = null;
		if (end < all.size()) {
			List<String> sids = all.subList((token != null) ? start : 0, end).stream().map(sid).toList();
			next = TOKEN + sids.get(sids.size() - 1);
			parameters.marks().keep(list, token, next, sids);
		}
		return new Part<>(all.subList(start, end), page, size, start, token, next);
	}

	private static <T> int start(List<T> all, Function<T, String> sid, String list, @Nullable String token, int page,
			int size, PageTokenStore marks) {
		int byNumber = (int) Math.min((long) page * size, all.size());
		if (token == null || !token.startsWith(TOKEN)) {
			return byNumber;
		}
		List<String> sids = all.stream().map(sid).toList();
		int last = sids.indexOf(token.substring(TOKEN.length()));
		return (last >= 0) ? last + 1 : marks.start(list, token, sids::indexOf).orElse(byNumber);
	}

	private static String list() {
		return ServletUriComponentsBuilder.fromCurrentRequest()
			.replaceQueryParam("PageSize")
			.replaceQueryParam("Page")
			.replaceQueryParam("PageToken")
			.build()
			.toUriString();
	}

	private static @Nullable String text(@Nullable UriComponents url) {
		return (url != null) ? url.toUriString() : null;
	}

	/**
	 * The items of a list page, with the URLs of the first, previous and next page. The
	 * URLs contain the filter parameters of the current request.
	 *
	 * @param items items on the page
	 * @param page number of the page, from 0
	 * @param size maximum number of items on a page
	 * @param start index of the page's first item in the list, from 0
	 * @param token token of this page, or null if the page was requested by number
	 * @param nextToken token of the next page, or null on the last page
	 */
	public record Part<T>(List<T> items, int page, int size, int start, @Nullable String token,
			@Nullable String nextToken) {

		/**
		 * Returns the URL of the first page.
		 */
		public UriComponents first() {
			return url(0, null);
		}

		/**
		 * Returns the URL of this page.
		 */
		public UriComponents self() {
			return url(this.page, this.token);
		}

		/**
		 * Returns the URL of the previous page, or null on the first page. The URL
		 * contains the page number instead of a page token.
		 */
		public @Nullable UriComponents previous() {
			return (this.page > 0) ? url(this.page - 1, null) : null;
		}

		/**
		 * Returns the URL of the next page, or null on the last page.
		 */
		public @Nullable UriComponents next() {
			return (this.nextToken != null) ? url(this.page + 1, this.nextToken) : null;
		}

		private UriComponents url(int number, @Nullable String token) {
			UriComponentsBuilder url = ServletUriComponentsBuilder.fromCurrentRequest()
				.replaceQueryParam("PageSize", this.size)
				.replaceQueryParam("Page", number)
				.replaceQueryParam("PageToken");
			return ((token != null) ? url.queryParam("PageToken", token) : url).build();
		}

	}

}
