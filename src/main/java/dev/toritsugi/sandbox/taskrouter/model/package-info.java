/**
 * TaskRouter's resources as plain objects: workspace, activity, worker, task queue,
 * workflow, task and reservation. Only the sibling packages within {@code taskrouter}
 * modify these objects.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.model;

import org.jspecify.annotations.NullMarked;
