package dev.toritsugi.provisioning.doctor;

/**
 * Why the condition of a route is never true for a caller.
 *
 * @param reason the reason, without a full stop
 * @param fix the setting to change
 */
record UnreachableRoute(String reason, String fix) {

}
