package dev.toritsugi.sandbox.api.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Stores the SIDs of the items on each served list page. Like a page token of Twilio, a
 * page token contains only the SID of the last item on the previous page. If the last
 * item of a page has been deleted, the stored SIDs show where the next page begins.
 */
public final class PageTokenStore {

	/** Maximum number of stored pages, more than clients read at the same time. */
	private static final int MOST = 1_000;

	private final Map<Key, Mark> marks = new LinkedHashMap<>();

	/**
	 * Stores a page.
	 * @param list URL of the list without the paging parameters
	 * @param token token of the page, or null if the page was requested by number
	 * @param next token of the next page
	 * @param sids SIDs of the items on the page, in list order; if {@code token} is null,
	 * also the SIDs on all earlier pages
	 */
	public synchronized void keep(String list, @Nullable String token, String next, List<String> sids) {
		this.marks.put(new Key(list, next), new Mark(token, sids));
		if (this.marks.size() > MOST) {
			this.marks.remove(this.marks.keySet().iterator().next());
		}
	}

	/**
	 * Returns the current list index of the first item on a page. If the last item of the
	 * previous page has been deleted, the page begins after the nearest preceding item
	 * that still exists.
	 * @param list URL of the list without the paging parameters
	 * @param token token of the page
	 * @param position function that returns the current list index of the item with a
	 * given SID, or -1 if the item was deleted
	 * @return the start index, or empty if the token is unknown
	 */
	public synchronized Optional<Integer> start(String list, String token, ToIntFunction<String> position) {
		Mark mark = this.marks.get(new Key(list, token));
		// Page tokens may refer to each other in a circle if the order of the list has
		// changed.
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
