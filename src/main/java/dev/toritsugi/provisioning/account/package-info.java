/**
 * Reads and changes the resources of a Twilio account, one repository for each kind.
 */
@NullMarked
package dev.toritsugi.provisioning.account;

import org.jspecify.annotations.NullMarked;
