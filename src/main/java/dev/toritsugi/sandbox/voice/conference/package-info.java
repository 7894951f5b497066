/**
 * Conferences, and those who take part in them.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.conference;

import org.jspecify.annotations.NullMarked;
