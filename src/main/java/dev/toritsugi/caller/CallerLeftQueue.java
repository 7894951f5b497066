package dev.toritsugi.caller;

/**
 * Event: a caller who was connected to an operator has left the queue, so the
 * conversation is over.
 *
 * @param callSid the caller's call, CA and 32 hex digits
 */
public record CallerLeftQueue(String callSid) {

}
