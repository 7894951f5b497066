package dev.toritsugi.assignment;

import java.time.Instant;

import dev.toritsugi.twilio.resource.Worker;

/**
 * Reports that no page is connected to this server.
 */
class NoPages implements WorkerPresence {

	@Override
	public boolean isAttached(Worker worker) {
		return false;
	}

	@Override
	public boolean hasMissed(Worker worker, Instant offered) {
		return false;
	}

	@Override
	public void movedOff(String workerName) {
		// There is no page that could return.
	}

}
