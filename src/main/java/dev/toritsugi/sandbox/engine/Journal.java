package dev.toritsugi.sandbox.engine;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Stores the newest 2,000 journal entries, numbered from 1: webhooks and REST requests
 * between the sandbox and the application, and notes.
 */
public final class Journal {

	private static final int SIZE = 2_000;

	private final Deque<Numbered> entries = new ArrayDeque<>();

	private Instant beginning = Instant.MIN;

	private long last;

	/**
	 * Adds an entry at the end.
	 */
	public synchronized void add(JournalEntry entry) {
		if (entry.at().isBefore(this.beginning)) {
			return;
		}
		if (this.entries.size() == SIZE) {
			this.entries.removeFirst();
		}
		this.entries.addLast(new Numbered(++this.last, entry));
	}

	/**
	 * Drops new entries until {@link #begin} is called.
	 */
	public synchronized void pause() {
		this.beginning = Instant.MAX;
	}

	/**
	 * Accepts entries whose exchange started at or after a time. Entries of earlier
	 * exchanges may still be added later and are dropped.
	 */
	public synchronized void begin(Instant then) {
		this.beginning = then;
	}

	/**
	 * Returns all stored entries, oldest first.
	 */
	public synchronized List<JournalEntry> entries() {
		return this.entries.stream().map(Numbered::entry).toList();
	}

	/**
	 * Returns the entries with a number higher than the given one, oldest first.
	 */
	public synchronized List<Numbered> after(long number) {
		List<Numbered> newest = new ArrayList<>();
		Iterator<Numbered> fromTheNewest = this.entries.descendingIterator();
		while (fromTheNewest.hasNext()) {
			Numbered entry = fromTheNewest.next();
			if (entry.number <= number) {
				break;
			}
			newest.add(entry);
		}
		Collections.reverse(newest);
		return newest;
	}

	/**
	 * Returns the entry with the given number, if it is still stored.
	 */
	public synchronized Optional<Numbered> get(long number) {
		return this.entries.stream().filter((entry) -> entry.number == number).findFirst();
	}

	/**
	 * Returns the number of the newest entry, or 0 if no entry has been added.
	 */
	public synchronized long last() {
		return this.last;
	}

	/**
	 * A journal entry and its number.
	 */
	public record Numbered(long number, JournalEntry entry) {

	}

}
