/**
 * Sets up the sandbox over its REST API with the call centre of the settings, as
 * {@code provision apply} sets up a Twilio account. This is the only module that depends
 * on both {@code sandbox} and {@code provisioning}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "sandbox", "provisioning", "callcenter", "twilio" })
package dev.toritsugi.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
