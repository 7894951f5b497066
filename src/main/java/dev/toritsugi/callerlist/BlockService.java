package dev.toritsugi.callerlist;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sharedstate.SharedState;
import dev.toritsugi.twilio.resource.Attributes;
import dev.toritsugi.twilio.rest.Deadline;

import org.springframework.stereotype.Service;

/**
 * Blocks callers on all replicas. Twilio's limit for attributes allows about 200 blocked
 * callers. Longer lists belong in the file of blocked callers.
 */
@Service
public class BlockService {

	private static final String BLOCKED = "blocked";

	private final SharedState state;

	BlockService(SharedState state, DeskBlocklist blocklist) {
		this.state = state;
		state.onChange((attributes) -> blocklist.replace(attributes.texts(BLOCKED)));
	}

	/** Blocks the caller with a number. */
	public SharedState.Result block(String number, Deadline deadline) {
		return this.state.change((attributes) -> {
			List<String> numbers = without(attributes, number);
			numbers.add(0, number);
			return attributes.with(BLOCKED, numbers);
		}, deadline);
	}

	/** Ends the block of a number. */
	public SharedState.Result unblock(String number, Deadline deadline) {
		return this.state.change((attributes) -> attributes.with(BLOCKED, without(attributes, number)), deadline);
	}

	private static List<String> without(Attributes attributes, String number) {
		List<String> numbers = new ArrayList<>(attributes.texts(BLOCKED));
		numbers.remove(number);
		return numbers;
	}

}
