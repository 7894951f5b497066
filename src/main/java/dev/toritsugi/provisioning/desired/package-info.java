/**
 * The resources that a Twilio account should have, derived from the definition of the\n *
 * call centre.\n
 */
@NullMarked
package dev.toritsugi.provisioning.desired;

import org.jspecify.annotations.NullMarked;
