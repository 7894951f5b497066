/**
 * Webhooks: the check that Twilio has signed a request, and the address it was signed
 * for.
 */
@NullMarked
@NamedInterface("webhook")
package dev.toritsugi.twilio.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
