/**
 * Desired and existing resources of a Twilio account in a common form that can be
 * compared.
 */
@NullMarked
package dev.toritsugi.provisioning.resource;

import org.jspecify.annotations.NullMarked;
