/**
 * The verb Dial, which connects a call to phones, a queued caller or a conference.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.dial;

import org.jspecify.annotations.NullMarked;
