/**
 * Runs the timers of an application in the same process by the sandbox's clock.
 */
@NullMarked
package dev.toritsugi.sandbox.scheduling;

import org.jspecify.annotations.NullMarked;
