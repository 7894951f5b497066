package dev.toritsugi.sandbox.voice.call;

import java.util.ArrayList;
import java.util.List;

import dev.toritsugi.sandbox.taskrouter.Task;
import dev.toritsugi.sandbox.voice.number.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a leg has to do with: the number that was dialled, the legs that ring for
 * it or that it rings for, and the task that stands for it.
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
	 * The caller dialled that number of the account.
	 */
	public void dialled(PhoneNumber number) {
		this.number = number;
	}

	void dialledFor(Call parent) {
		this.parent = parent;
	}

	/**
	 * A leg rings for this caller.
	 */
	public void rings(Call leg) {
		this.rang.add(leg);
	}

	/**
	 * A task stands for this caller.
	 */
	public void queuedAs(Task task) {
		this.task = task;
	}

}
