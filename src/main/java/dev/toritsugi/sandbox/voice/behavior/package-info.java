/**
 * Switches between the behaviors that Twilio does not document.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.behavior;

import org.jspecify.annotations.NullMarked;
