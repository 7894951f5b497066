package dev.toritsugi;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import com.jayway.jsonpath.JsonPath;
import dev.toritsugi.sandbox.taskrouter.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * A task for which Twilio answers 500 to every request, in some runs until the end of the
 * run, in some for a part of it, and in some for no task.
 */
final class PoisonedTask {

	private static final String FAULT = "poison";

	private final AbstractAfterCallTests server;

	private final Random random;

	private final int begin;

	private final int end;

	private @Nullable Task task;

	/**
	 * Chooses the rounds in which a task is poisoned.
	 * @param rounds number of rounds of the run
	 */
	PoisonedTask(AbstractAfterCallTests server, Random random, int rounds) {
		this.server = server;
		this.random = random;
		this.begin = random.nextInt(rounds * 3 / 2);
		this.end = this.begin + random.nextInt(rounds * 2);
	}

	/** Poisons one of the tasks or removes the poison, if it is the round to do so. */
	void next(int round, Supplier<List<Task>> tasks) {
		if (round >= this.end) {
			remove();
		}
		else if (round >= this.begin && this.task == null) {
			List<Task> candidates = tasks.get();
			if (!candidates.isEmpty()) {
				poison(candidates.get(this.random.nextInt(candidates.size())));
			}
		}
	}

	private void poison(Task task) {
		this.task = task;
		String rest = this.random.nextBoolean() ? "" : "**";
		this.server.fault(FAULT, "{\"effect\":\"status\",\"status\":500,\"route\":\"/v1/Workspaces/*/Tasks/"
				+ task.sid() + rest + "\"}");
	}

	boolean isOf(Task task) {
		return task.equals(this.task);
	}

	/**
	 * Removes the poison.
	 * @return whether a task was poisoned
	 */
	boolean remove() {
		boolean poisoned = this.task != null;
		this.task = null;
		if (poisoned) {
			delete(FAULT);
		}
		return poisoned;
	}

	/** Removes all faults of the sandbox except the poison. */
	void removeOtherFaults() {
		JsonPath.<Map<String, Object>>read(this.server.get("/sandbox/faults"), "$.faults")
			.keySet()
			.stream()
			.filter((name) -> !name.equals(FAULT))
			.forEach(this::delete);
	}

	private void delete(String fault) {
		this.server.client.delete().uri("/sandbox/faults/{name}", fault).exchange().expectStatus().is2xxSuccessful();
	}

}
