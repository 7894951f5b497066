/**
 * Recordings of calls and conferences, and their status callbacks.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.recording;

import org.jspecify.annotations.NullMarked;
