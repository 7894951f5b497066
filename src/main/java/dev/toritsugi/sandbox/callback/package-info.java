/**
 * The way from the sandbox to the application: signs webhooks as Twilio does and sends
 * them.
 */
@NullMarked
package dev.toritsugi.sandbox.callback;

import org.jspecify.annotations.NullMarked;
