/**
 * Checks the settings and the public URL of the server that Twilio reaches.
 */
@NullMarked
package dev.toritsugi.provisioning.doctor.server;

import org.jspecify.annotations.NullMarked;
