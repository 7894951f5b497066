/**
 * Calls from the outside: they come in, are placed, led elsewhere and hung up.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.flow;

import org.jspecify.annotations.NullMarked;
