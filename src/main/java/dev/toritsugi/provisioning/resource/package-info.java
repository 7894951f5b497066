/**
 * Resources of a Twilio account, desired and existing, in one form that can be compared.
 */
@NullMarked
package dev.toritsugi.provisioning.resource;

import org.jspecify.annotations.NullMarked;
