/**
 * Computes TaskRouter's statistics. Real-time statistics are computed from tasks and
 * workers, and cumulative statistics from the workspace's events.
 */
@NullMarked
package dev.toritsugi.sandbox.statistics;

import org.jspecify.annotations.NullMarked;
