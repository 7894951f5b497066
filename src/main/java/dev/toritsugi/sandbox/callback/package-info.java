/**
 * Sends webhooks to the application over HTTP, with Twilio's signature.
 */
@NullMarked
package dev.toritsugi.sandbox.callback;

import org.jspecify.annotations.NullMarked;
