package dev.toritsugi.sandbox.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Every webhook sent and every REST request received, the newest two thousand of them.
 */
public final class Journal {

	private static final int SIZE = 2_000;

	private final Deque<JournalEntry> entries = new ArrayDeque<>();

	/**
	 * Adds an entry at the end.
	 */
	public synchronized void add(JournalEntry entry) {
		if (this.entries.size() == SIZE) {
			this.entries.removeFirst();
		}
		this.entries.addLast(entry);
	}

	/**
	 * All entries, newest last.
	 */
	public synchronized List<JournalEntry> entries() {
		return List.copyOf(this.entries);
	}

}
