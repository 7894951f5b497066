/**
 * The state machine of after-call work: states, signals, actions, and the function that
 * returns the next state. The state machine sends no request, sets no timer and reads no
 * clock.
 */
@NullMarked
package dev.toritsugi.task.wrapup;

import org.jspecify.annotations.NullMarked;
