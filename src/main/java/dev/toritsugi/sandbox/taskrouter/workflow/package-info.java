/**
 * The filters and targets of a workflow, parsed from its JSON configuration.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.workflow;

import org.jspecify.annotations.NullMarked;
