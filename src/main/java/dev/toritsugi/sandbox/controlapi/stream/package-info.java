/**
 * The stream of server-sent events with the sandbox's state and journal.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi.stream;

import org.jspecify.annotations.NullMarked;
