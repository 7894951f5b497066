package dev.toritsugi.sandbox.taskrouter.transfer;

import dev.toritsugi.sandbox.taskrouter.model.TaskQueue;
import dev.toritsugi.sandbox.taskrouter.model.Worker;

/**
 * The worker or the queue that a task is transferred to.
 */
public sealed interface TransferTarget {

	/**
	 * Returns the SID of the worker or the queue.
	 */
	String sid();

	/**
	 * Returns Twilio's name of the type.
	 */
	String type();

	/**
	 * Whether the task may be offered to a worker.
	 */
	boolean allows(Worker worker);

	/**
	 * A worker.
	 */
	record ToWorker(Worker worker) implements TransferTarget {

		@Override
		public String sid() {
			return this.worker.sid();
		}

		@Override
		public String type() {
			return "WORKER";
		}

		@Override
		public boolean allows(Worker worker) {
			return worker == this.worker;
		}

	}

	/**
	 * The workers of a queue.
	 */
	record ToQueue(TaskQueue queue) implements TransferTarget {

		@Override
		public String sid() {
			return this.queue.sid();
		}

		@Override
		public String type() {
			return "QUEUE";
		}

		@Override
		public boolean allows(Worker worker) {
			return this.queue.isServedBy(worker);
		}

	}

}
