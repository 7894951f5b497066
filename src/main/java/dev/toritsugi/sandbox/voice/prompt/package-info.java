/**
 * What a caller hears and is asked for: Say, Play, Pause, Gather and Record.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.prompt;

import org.jspecify.annotations.NullMarked;
