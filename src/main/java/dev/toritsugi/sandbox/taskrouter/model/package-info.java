/**
 * The resources of TaskRouter, as plain objects: workspace, activity, worker, task queue,
 * workflow, task, reservation. Only the other packages of {@code taskrouter} change them.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.model;

import org.jspecify.annotations.NullMarked;
