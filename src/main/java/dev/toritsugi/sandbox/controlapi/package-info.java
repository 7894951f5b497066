/**
 * The control API at {@code /sandbox}, which acts for callers and workers, controls the
 * clock, sets faults, and returns the state and the journal.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi;

import org.jspecify.annotations.NullMarked;
