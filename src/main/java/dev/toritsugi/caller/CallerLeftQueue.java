package dev.toritsugi.caller;

/**
 * A caller has talked with an operator, and the talk is over.
 *
 * @param callSid the caller's call, CA and 32 hex digits
 */
public record CallerLeftQueue(String callSid) {

}
