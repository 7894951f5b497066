/**
 * Computes TaskRouter's statistics: real-time statistics from tasks and workers,
 * cumulative statistics from the events of a workspace.
 */
@NullMarked
package dev.toritsugi.sandbox.statistics;

import org.jspecify.annotations.NullMarked;
