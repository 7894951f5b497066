/**
 * The handlers of the verbs Say, Play, Pause, Gather and Record.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.prompt;

import org.jspecify.annotations.NullMarked;
