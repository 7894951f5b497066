/**
 * The routing rules of a workflow, read from its JSON configuration: filters and targets.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.workflow;

import org.jspecify.annotations.NullMarked;
