/**
 * Sends webhooks to the application over HTTP, signed as Twilio signs them.
 */
@NullMarked
package dev.toritsugi.sandbox.callback;

import org.jspecify.annotations.NullMarked;
