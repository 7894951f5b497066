/**
 * Conferences, their participants and their status callbacks.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.conference;

import org.jspecify.annotations.NullMarked;
