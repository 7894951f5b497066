package dev.toritsugi.sandbox.voice.call;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.number.IncomingPhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a call: the account's number that was dialled, the parent leg, the legs
 * dialled for it, and the caller's task.
 */
public final class CallRelations {

	private final List<Call> rang = new ArrayList<>();

	private @Nullable Call parent;

	private @Nullable IncomingPhoneNumber number;

	private @Nullable Task task;

	List<Call> rang() {
		return List.copyOf(this.rang);
	}

	@Nullable Call parent() {
		return this.parent;
	}

	@Nullable IncomingPhoneNumber number() {
		return this.number;
	}

	@Nullable Task task() {
		return this.task;
	}

	/**
	 * Sets the account's number that the caller dialled.
	 */
	public void dialled(IncomingPhoneNumber number) {
		this.number = number;
	}

	void dialledFor(Call parent) {
		this.parent = parent;
	}

	/**
	 * Adds an outbound leg made for this caller.
	 */
	public void rings(Call leg) {
		this.rang.add(leg);
	}

	/**
	 * Sets the caller's task.
	 */
	public void queuedAs(Task task) {
		this.task = task;
	}

}
