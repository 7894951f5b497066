/**
 * Generates the media files of recordings.
 */
@NullMarked
package dev.toritsugi.sandbox.audio;

import org.jspecify.annotations.NullMarked;
