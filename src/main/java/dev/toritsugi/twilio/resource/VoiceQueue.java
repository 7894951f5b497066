package dev.toritsugi.twilio.resource;

/**
 * A voice queue in the account. Twilio creates a voice queue for each workflow to which
 * calls are enqueued, and applications may create other queues.
 *
 * @param sid SID of the queue, QU and 32 hex digits
 * @param friendlyName name of the queue; for a workflow's queue, the workflow's SID
 * @param size number of callers who wait in the queue
 */
public record VoiceQueue(String sid, String friendlyName, int size) {

}
