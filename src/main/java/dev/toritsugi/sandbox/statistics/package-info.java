/**
 * TaskRouter's statistics: real-time figures, counted from tasks and workers, and
 * cumulative figures, counted from the events of a workspace.
 */
@NullMarked
package dev.toritsugi.sandbox.statistics;

import org.jspecify.annotations.NullMarked;
