package dev.toritsugi.desk.call;

import org.jspecify.annotations.Nullable;

/**
 * Where a caller is handed on to.
 *
 * @param queue friendly name of the queue, ignoring case
 * @param priority priority of the new task, or null for that of the settings
 * @param note note for the next operator, or null for the note of the operator's task
 */
record RequeueDestination(String queue, @Nullable Integer priority, @Nullable String note) {

}
