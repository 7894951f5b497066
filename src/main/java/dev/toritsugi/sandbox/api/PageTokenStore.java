package dev.toritsugi.sandbox.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the items of each page that was served. A page token names only the last item
 * of the page before, as at Twilio; if that item is deleted, the remembered items tell
 * where the page begins.
 */
final class PageTokenStore {

	/** More than clients read at the same time. */
	private static final int MOST = 1_000;

	private final Map<Key, Mark> marks = new LinkedHashMap<>();

	/**
	 * Remembers a page.
	 * @param list URL of the list, without page and token
	 * @param token token of the page; null for a page that was requested by number
	 * @param next token of the next page
	 * @param sids SIDs on the page, in order; without a token, also those of all pages
	 * before
	 */
	synchronized void keep(String list, @Nullable String token, String next, List<String> sids) {
		this.marks.put(new Key(list, next), new Mark(token, sids));
		if (this.marks.size() > MOST) {
			this.marks.remove(this.marks.keySet().iterator().next());
		}
	}

	/**
	 * The index at which a page begins now: after the last item before it that still
	 * exists.
	 * @param position present index of an item by its SID; -1 for a deleted item
	 * @return empty if the token is unknown
	 */
	synchronized Optional<Integer> start(String list, String token, ToIntFunction<String> position) {
		Mark mark = this.marks.get(new Key(list, token));
		// If the order of the list has changed, tokens may form a circle.
		for (int pages = 0; mark != null && pages < MOST; pages++) {
			for (int i = mark.sids.size() - 1; i >= 0; i--) {
				int there = position.applyAsInt(mark.sids.get(i));
				if (there >= 0) {
					return Optional.of(there + 1);
				}
			}
			if (mark.token == null) {
				return Optional.of(0);
			}
			mark = this.marks.get(new Key(list, mark.token));
		}
		return Optional.empty();
	}

	private record Key(String list, String token) {

	}

	private record Mark(@Nullable String token, List<String> sids) {

	}

}
