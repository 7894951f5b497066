package dev.toritsugi.provisioning.doctor.route;

/**
 * A route that no caller can reach, with the reason.
 *
 * @param reason why no caller can reach the route, without a full stop
 * @param fix setting to change
 */
record UnreachableRoute(String reason, String fix) {

}
