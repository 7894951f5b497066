/**
 * Calls from the outside: they come in, are placed, led elsewhere and hung up.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.lifecycle;

import org.jspecify.annotations.NullMarked;
