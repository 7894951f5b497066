package dev.toritsugi.twilio.resource;

/**
 * A voice queue of the account. Twilio makes a voice queue for each workflow to which
 * calls are enqueued, and applications may make others.
 *
 * @param sid QU and 32 hex digits
 * @param friendlyName name of the queue; the queue of a workflow is named by the
 * workflow's SID
 * @param size number of callers who wait in the queue
 */
public record VoiceQueue(String sid, String friendlyName, int size) {

}
