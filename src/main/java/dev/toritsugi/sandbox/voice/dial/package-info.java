/**
 * Dial: connects a call with phones, with a queued caller or with a conference.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.dial;

import org.jspecify.annotations.NullMarked;
