/**
 * Sets up the configured call centre in the sandbox over its REST API, as
 * {@code provision apply} does in a Twilio account. The module {@code rehearsal} is the
 * only module that depends on both {@code sandbox} and {@code provisioning}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "sandbox", "provisioning", "callcenter", "twilio" })
package dev.toritsugi.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
