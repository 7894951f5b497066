/**
 * Sets the sandbox up over its REST API, from the call centre of the settings, as {@code
 * provision apply} sets up a Twilio account. The only room that knows both {@code
 * sandbox} and {@code provisioning}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "sandbox", "provisioning", "callcenter", "twilio" })
package dev.toritsugi.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
