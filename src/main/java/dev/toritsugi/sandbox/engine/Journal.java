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
 * Stores the newest 2,000 journal entries. Each entry is a webhook, a REST request of the
 * application, or an alert. The entries are numbered from 1.
 */
public final class Journal {

	private static final int SIZE = 2_000;

	private final Deque<Numbered> entries = new ArrayDeque<>();

	private Instant beginning = Instant.MIN;

	private long last;

	/**
	 * Adds an entry with the next number.
	 */
	public synchronized void add(JournalEntry entry) {
		if (entry.at().isBefore(this.beginning)) {
			return;
		}
		if (this.entries.size() == SIZE) {
			this.entries.removeFirst();
		}
		this.entries.addLast(new Numbered(++this.last, entry.truncated()));
	}

	/**
	 * Makes the journal ignore new entries until {@link #begin} is called.
	 */
	public synchronized void pause() {
		this.beginning = Instant.MAX;
	}

	/**
	 * Makes the journal accept entries whose HTTP exchange started at the given time or
	 * later. Entries for exchanges that started before the given time may still arrive
	 * and are ignored.
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
	 * Returns the stored entries whose number is higher than the given number, oldest
	 * first.
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
	 * Returns the entry with the given number, or empty if the journal does not contain
	 * the entry, for example because newer entries have replaced it.
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
