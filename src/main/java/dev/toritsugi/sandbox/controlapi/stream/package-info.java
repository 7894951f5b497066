/**
 * Streams the sandbox's state and journal as server-sent events.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi.stream;

import org.jspecify.annotations.NullMarked;
