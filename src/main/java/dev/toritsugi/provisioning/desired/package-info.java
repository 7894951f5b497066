/**
 * Derives the desired resources of a Twilio account from the definition of the call
 * centre.
 */
@NullMarked
package dev.toritsugi.provisioning.desired;

import org.jspecify.annotations.NullMarked;
