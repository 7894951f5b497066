package dev.toritsugi.twilio.resource;

/**
 * An activity of the workspace, which a worker can have.
 *
 * @param sid SID of the activity, WA and 32 hex digits
 * @param name friendly name of the activity; unique in a workspace
 * @param available whether TaskRouter offers tasks to workers in this activity
 */
public record Activity(String sid, String name, boolean available) {

}
