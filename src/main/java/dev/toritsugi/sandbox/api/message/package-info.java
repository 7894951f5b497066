/**
 * Emulates Twilio's REST API for text messages.
 */
@NullMarked
package dev.toritsugi.sandbox.api.message;

import org.jspecify.annotations.NullMarked;
