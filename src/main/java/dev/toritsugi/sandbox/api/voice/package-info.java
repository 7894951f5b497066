/**
 * Twilio's API of 2010-04-01, as far as it goes with TaskRouter: calls, phone numbers,
 * applications and queues.
 */
@NullMarked
package dev.toritsugi.sandbox.api.voice;

import org.jspecify.annotations.NullMarked;
