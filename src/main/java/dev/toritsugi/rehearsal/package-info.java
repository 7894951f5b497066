/**
 * Sets up the configured call centre in the sandbox over its REST API, as
 * {@code provision apply} does in a Twilio account, and makes the server's timers follow
 * the sandbox's clock. The module {@code rehearsal} is the only module that depends on
 * both {@code sandbox} and the server's modules.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "sandbox", "provisioning", "callcenter", "twilio", "twilio :: background",
		"twilio :: rest" })
package dev.toritsugi.rehearsal;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
