package dev.toritsugi.sandbox.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Starts and counts the work that an application in the same process does by the
 * sandbox's clock.
 */
final class ApplicationWork {

	private final CommandLock lock;

	private int running;

	ApplicationWork(CommandLock lock) {
		this.lock = lock;
	}

	/**
	 * Starts work on another thread after the current command. Must be called within a
	 * command.
	 */
	void start(Runnable work, Executor threads) {
		this.running++;
		this.lock.runAfterwards(() -> {
			try {
				threads.execute(() -> run(work));
			}
			catch (RejectedExecutionException ex) {
				// The application stops and does no further work.
				end();
			}
		});
	}

	/** Whether no work is running. Must be called within a command. */
	boolean isIdle() {
		return this.running == 0;
	}

	private void run(Runnable work) {
		try {
			work.run();
		}
		finally {
			end();
		}
	}

	private void end() {
		this.lock.read(() -> {
			this.running--;
			this.lock.signal();
			return null;
		});
	}

}
