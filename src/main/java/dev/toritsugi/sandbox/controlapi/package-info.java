/**
 * The control API at {@code /sandbox}. Requests to the control API perform actions of
 * callers and workers, control the clock, set faults, and return the state and the
 * journal.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi;

import org.jspecify.annotations.NullMarked;
