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
 * The exchanges between the sandbox and the application: webhooks, REST requests and
 * notes, numbered from 1. Keeps the newest 2,000.
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
	 * Drops new entries until {@link #begin}.
	 */
	public synchronized void pause() {
		this.beginning = Instant.MAX;
	}

	/**
	 * Accepts entries again whose exchange began at that time or later. Entries of
	 * earlier exchanges may still arrive; they are dropped.
	 */
	public synchronized void begin(Instant then) {
		this.beginning = then;
	}

	/**
	 * All entries, oldest first.
	 */
	public synchronized List<JournalEntry> entries() {
		return this.entries.stream().map(Numbered::entry).toList();
	}

	/**
	 * The entries with a higher number, oldest first.
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
	 * The entry with that number, if it is still kept.
	 */
	public synchronized Optional<Numbered> get(long number) {
		return this.entries.stream().filter((entry) -> entry.number == number).findFirst();
	}

	/**
	 * The number of the newest entry; 0 before the first.
	 */
	public synchronized long last() {
		return this.last;
	}

	/**
	 * An entry and its number.
	 */
	public record Numbered(long number, JournalEntry entry) {

	}

}
