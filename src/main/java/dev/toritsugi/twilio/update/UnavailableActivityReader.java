package dev.toritsugi.twilio.update;

import dev.toritsugi.twilio.TwilioProperties;
import dev.toritsugi.twilio.rest.Deadline;
import dev.toritsugi.twilio.rest.TwilioException;
import dev.toritsugi.twilio.rest.WorkerClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Returns the activity to which this server moves operators who are to get no calls.
 */
@Service
public class UnavailableActivityReader {

	private final WorkerClient workers;

	private final @Nullable String configured;

	public UnavailableActivityReader(WorkerClient workers, TwilioProperties twilio) {
		this.workers = workers;
		this.configured = twilio.unavailableActivitySid();
	}

	/**
	 * Returns the SID of the unavailable activity in the settings or, if it is not set,
	 * of the workspace's timeout activity. Sends a request only for the latter.
	 * @throws TwilioException if the timeout activity can't be read
	 */
	public String sid(Deadline deadline) {
		return (this.configured != null) ? this.configured : this.workers.timeoutActivity(deadline);
	}

}
