package dev.toritsugi.sandbox.taskrouter;

/**
 * A line of tasks that every worker of the workspace serves.
 *
 * @param sid WQ and 32 hex digits
 * @param friendlyName name of the queue
 */
public record TaskQueue(String sid, String friendlyName) {

}
