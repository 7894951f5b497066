package dev.toritsugi.callcenter.operator;

import java.util.Map;

/**
 * The reserved worker, whose attributes contain what supervisors and operators decide at
 * the desk for all replicas. No person takes calls through this worker: {@code provision}
 * creates it without capacity for calls, and the operators' page and the counts of
 * operators leave it out.
 */
public final class ReservedWorker {

	/** Friendly name of the worker. */
	public static final String NAME = "Toritsugi (reserved)";

	/** Attributes that {@code provision} gives the worker. */
	public static final Map<String, String> ATTRIBUTES = Map.of("reserved_for", "toritsugi");

	private ReservedWorker() {
	}

	/** Whether a friendly name is that of the reserved worker, ignoring case. */
	public static boolean isNamed(String friendlyName) {
		return NAME.equalsIgnoreCase(friendlyName);
	}

}
