/**
 * Calls, leg by leg: their state, the phones that they ring, and the status callbacks
 * about them.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.call;

import org.jspecify.annotations.NullMarked;
