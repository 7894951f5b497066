/**
 * Redirects callers who still wait in the queue although TaskRouter has canceled their
 * task. TaskRouter cancels a task and leaves its caller in the queue after the last step
 * of a route, if no route applies, and after the task's timeout.
 */
@NullMarked
package dev.toritsugi.task.waiting;

import org.jspecify.annotations.NullMarked;
