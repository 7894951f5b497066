/**
 * The control API at {@code /sandbox}: acts for callers and workers, moves the clock,
 * sets faults, and shows the state and the journal.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi;

import org.jspecify.annotations.NullMarked;
