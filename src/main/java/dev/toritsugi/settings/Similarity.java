package dev.toritsugi.settings;

import java.util.Collection;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Finds the word that a misspelt word resembles most, by Levenshtein distance.
 */
public final class Similarity {

	private static final int FARTHEST = 2;

	private Similarity() {
	}

	/**
	 * Returns the closest word, or null if every word differs by more than two letters or
	 * by more than half of its length.
	 */
	public static @Nullable String closest(String misspelt, Collection<String> words) {
		return words.stream()
			.filter((word) -> distance(misspelt, word) <= Math.min(FARTHEST, word.length() / 2))
			.min(Comparator.<String>comparingInt((word) -> distance(misspelt, word)).thenComparing((word) -> word))
			.orElse(null);
	}

	/**
	 * Returns the minimum number of letters to insert, remove or replace to turn one word
	 * into the other.
	 */
	static int distance(String from, String to) {
		int[] row = new int[to.length() + 1];
		for (int j = 0; j <= to.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int replaced = diagonal + ((from.charAt(i - 1) != to.charAt(j - 1)) ? 1 : 0);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[to.length()];
	}

}
