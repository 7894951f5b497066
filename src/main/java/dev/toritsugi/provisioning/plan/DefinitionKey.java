package dev.toritsugi.provisioning.plan;

import java.util.Locale;

/**
 * Keys below {@code call-center} that define parts of a workspace. A part whose keys are
 * missing from the definition stays as it is at Twilio.
 */
public enum DefinitionKey {

	ACTIVITIES, DEFAULT_ACTIVITY, TIMEOUT_ACTIVITY, QUEUES, DEFAULT_QUEUE, ROUTES, RESERVATION_TIMEOUT, OPERATORS;

	/** Returns the key as in a settings file, for example {@code default-queue}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
