/**
 * The current state of the workspace as the operators' pages show it: workers, open
 * tasks, reservations, queues and activities. Reads the state from Twilio periodically
 * and applies TaskRouter's events to it.
 */
@NullMarked
package dev.toritsugi.desk.floor;

import org.jspecify.annotations.NullMarked;
