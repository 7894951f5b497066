/**
 * The state machine of after-call work: states, signals, actions, and the pure function
 * from one state to the next. Sends no request, sets no timer, reads no clock.
 */
@NullMarked
package dev.toritsugi.task.wrapup;

import org.jspecify.annotations.NullMarked;
