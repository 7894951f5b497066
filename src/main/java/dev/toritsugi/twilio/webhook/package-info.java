/**
 * Webhooks: the check that Twilio has signed a request, and the base URL for which it was
 * signed.
 */
@NullMarked
@NamedInterface("webhook")
package dev.toritsugi.twilio.webhook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
