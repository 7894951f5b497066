package dev.toritsugi.sandbox.voice.call;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.taskrouter.model.Task;
import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a call: the account's number that was dialled, the parent leg, the legs
 * dialled for it, and the caller's task.
 */
public final class CallLinks {

	private final List<Call> rang = new ArrayList<>();

	private @Nullable Call parent;

	private @Nullable PhoneNumber number;

	private @Nullable Task task;

	List<Call> rang() {
		return List.copyOf(this.rang);
	}

	@Nullable Call parent() {
		return this.parent;
	}

	@Nullable PhoneNumber number() {
		return this.number;
	}

	@Nullable Task task() {
		return this.task;
	}

	/**
	 * Sets the account's number that the caller dialled.
	 */
	public void dialled(PhoneNumber number) {
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
