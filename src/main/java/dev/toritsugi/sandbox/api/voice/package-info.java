/**
 * Of Twilio's oldest API, of 2010, what goes with TaskRouter: calls and numbers.
 */
@NullMarked
package dev.toritsugi.sandbox.api.voice;

import org.jspecify.annotations.NullMarked;
