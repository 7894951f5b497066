package dev.toritsugi.sandbox.taskrouter;

/**
 * What a worker is doing.
 *
 * @param sid WA and 32 hex digits
 * @param friendlyName name of the activity
 * @param available whether a worker in it is offered tasks
 */
public record Activity(String sid, String friendlyName, boolean available) {

}
