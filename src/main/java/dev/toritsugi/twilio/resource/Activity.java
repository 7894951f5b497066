package dev.toritsugi.twilio.resource;

import java.util.regex.Pattern;

import dev.toritsugi.twilio.SidFormat;

/**
 * An activity of the workspace, which a worker can have.
 *
 * @param sid SID of the activity, WA and 32 hex digits
 * @param name friendly name of the activity; unique in a workspace
 * @param available whether TaskRouter offers tasks to workers in this activity
 */
public record Activity(String sid, String name, boolean available) {

	private static final Pattern SID = SidFormat.of("WA");

	/** Whether a text is the SID of an activity. */
	public static boolean isSid(String text) {
		return SID.matcher(text).matches();
	}

}
