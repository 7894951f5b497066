/**
 * Rings the browsers that are registered with Twilio's Voice SDK, and connects them to
 * the pages that play the callers.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.browser;

import org.jspecify.annotations.NullMarked;
