/**
 * Twilio's numbers about a workspace: what is, counted from the tasks and workers, and
 * what was, counted from the history of events.
 */
@NullMarked
package dev.toritsugi.sandbox.statistics;

import org.jspecify.annotations.NullMarked;
