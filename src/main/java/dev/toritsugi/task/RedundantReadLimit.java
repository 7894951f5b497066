package dev.toritsugi.task;

import org.springframework.stereotype.Component;

/**
 * Limits how often this replica reads a task that another replica has already completed.
 * The replica with TaskRouter's event completes a task. Other replicas read the task only
 * in case this event was lost, and almost always in vain. If the limit is reached, the
 * reconciler finds the tasks of lost events instead.
 */
@Component
class RedundantReadLimit {

	/** Permitted vain reads for each task that this replica completes. */
	private static final double PER_COMPLETION = 0.05;

	private static final double MOST = 5;

	private double permitted = 1;

	/** Whether the next read may be in vain. */
	synchronized boolean isPermitted() {
		return this.permitted >= 1;
	}

	synchronized void readInVain() {
		this.permitted -= 1;
	}

	synchronized void completed() {
		this.permitted = Math.min(MOST, this.permitted + PER_COMPLETION);
	}

}
