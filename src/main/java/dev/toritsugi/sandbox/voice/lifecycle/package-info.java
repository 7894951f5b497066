/**
 * Receives, places, redirects and ends calls.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.lifecycle;

import org.jspecify.annotations.NullMarked;
