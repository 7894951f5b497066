/**
 * Routes tasks through their workflow, matches them with free workers, and creates and
 * ends reservations.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.routing;

import org.jspecify.annotations.NullMarked;
