package dev.toritsugi.callcenter.operator;

import java.util.Map;

/**
 * The reserved worker that contains the manual switches of schedules. No person takes
 * calls through this worker: {@code provision} creates it without capacity for calls, and
 * the operators' page and the counts of operators leave it out.
 */
public final class HoursWorker {

	/** Friendly name of the worker. */
	public static final String NAME = "Toritsugi opening hours";

	/** Attributes that {@code provision} gives the worker. */
	public static final Map<String, String> ATTRIBUTES = Map.of("reserved_for", "opening-hours");

	private HoursWorker() {
	}

	/** Whether a friendly name is that of the reserved worker, ignoring case. */
	public static boolean isNamed(String friendlyName) {
		return NAME.equalsIgnoreCase(friendlyName);
	}

}
