package dev.toritsugi.sandbox.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Who stood before the end of each page that was shown, to find the place again when the
 * last of them is gone. Twilio's tokens name that one alone, and so do these.
 */
final class PageMarks {

	/** Nobody turns more pages at once. */
	private static final int MOST = 1_000;

	private final Map<Key, Mark> marks = new LinkedHashMap<>();

	/**
	 * Keeps a page.
	 * @param list address of the list, without page and token
	 * @param token where the page begins; null where it was asked for by number
	 * @param next where the one behind begins
	 * @param sids those on the page, in order; all those before them too where there is
	 * no token
	 */
	synchronized void keep(String list, @Nullable String token, String next, List<String> sids) {
		this.marks.put(new Key(list, next), new Mark(token, sids));
		if (this.marks.size() > MOST) {
			this.marks.remove(this.marks.keySet().iterator().next());
		}
	}

	/**
	 * Where a page begins now: behind the nearest one before it who is still there.
	 * @param position where somebody stands now, from 0; -1 where they are gone
	 * @return none where nobody was shown that page's beginning
	 */
	synchronized Optional<Integer> start(String list, String token, ToIntFunction<String> position) {
		Mark mark = this.marks.get(new Key(list, token));
		// A list that was ordered anew may lead round in a circle.
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
