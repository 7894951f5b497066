package dev.toritsugi.caller.waiting;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Figures of a waiting caller.
 *
 * @param position position among the callers of the same queue, from 1
 * @param expected expected time until an operator answers, or null if it is unknown
 */
record WaitingFigures(int position, @Nullable Duration expected) {

}
