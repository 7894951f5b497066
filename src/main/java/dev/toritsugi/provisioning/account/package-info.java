/**
 * Reads and changes the resources of a Twilio account. Each kind of resource has its own
 * repository.
 */
@NullMarked
package dev.toritsugi.provisioning.account;

import org.jspecify.annotations.NullMarked;
