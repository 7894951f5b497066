package dev.toritsugi.callerlist;

import java.util.List;

import org.springframework.stereotype.Service;

/**
 * Contains the numbers of callers who were blocked at the desk in memory, as they were
 * last read from Twilio.
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
