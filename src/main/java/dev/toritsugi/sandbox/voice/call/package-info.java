/**
 * Calls, leg by leg: whom they ring, how they go, and what is told of them.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.call;

import org.jspecify.annotations.NullMarked;
