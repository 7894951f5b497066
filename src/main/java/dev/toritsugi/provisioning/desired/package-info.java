/**
 * The resources that a Twilio account should have, derived from the definition of the
 * call centre.
 */
@NullMarked
package dev.toritsugi.provisioning.desired;

import org.jspecify.annotations.NullMarked;
