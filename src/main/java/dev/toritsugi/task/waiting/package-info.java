/**
 * Redirects callers who wait in the queue although TaskRouter has canceled their task,
 * and finds tasks whose caller has left the queue. TaskRouter cancels a task and leaves
 * its caller in the queue after the last step of a route, if no route applies, and after
 * the task's timeout.
 */
@NullMarked
package dev.toritsugi.task.waiting;

import org.jspecify.annotations.NullMarked;
