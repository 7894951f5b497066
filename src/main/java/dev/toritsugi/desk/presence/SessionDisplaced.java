package dev.toritsugi.desk.presence;

/**
 * Application event published when a page has started work for a worker and replaces an
 * earlier page, whose phone must end.
 *
 * @param workerName friendly name of the worker
 * @param session ID of the earlier page's session
 */
public record SessionDisplaced(String workerName, String session) {

}
