/**
 * Sets the sandbox up as Twilio is set up, from the definition in use and over HTTP, so
 * that a company can rehearse its own call centre. Nobody else knows both.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "sandbox", "provisioning", "callcenter", "twilio" })
package dev.toritsugi.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
