/**
 * Routing: leads tasks through their workflow, matches them with free workers, and makes
 * and ends reservations.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.routing;

import org.jspecify.annotations.NullMarked;
