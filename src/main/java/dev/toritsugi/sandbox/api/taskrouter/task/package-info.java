/**
 * Serves TaskRouter's tasks and reservations in the REST API.
 */
@NullMarked
package dev.toritsugi.sandbox.api.taskrouter.task;

import org.jspecify.annotations.NullMarked;
