package dev.toritsugi.callerlist;

import java.util.List;

import org.springframework.stereotype.Service;

/**
 * Contains the callers who were blocked at the desk, as far as this replica knows them.
 * Calls read them from memory.
 */
@Service
public class DeskBlocklist {

	private volatile List<String> numbers = List.of();

	/** Returns the blocked E.164 numbers, the last one first. */
	public List<String> numbers() {
		return this.numbers;
	}

	boolean contains(String number) {
		return this.numbers.contains(number);
	}

	void replace(List<String> numbers) {
		this.numbers = List.copyOf(numbers);
	}

}
