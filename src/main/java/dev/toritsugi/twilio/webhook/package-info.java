/**
 * Checks that Twilio has signed a request to a webhook, and finds the base URL for which
 * the request was signed.
 */
@NullMarked
@NamedInterface("webhook")
package dev.toritsugi.twilio.webhook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
