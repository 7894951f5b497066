/**
 * Makes a Twilio account match the definition of a call centre. The definition gives the
 * desired resources, Twilio the existing ones; a plan holds the changes between them, and
 * an apply carries them out one by one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: operator", "callcenter :: routing",
		"expression", "twilio", "twilio :: rest", "twilio :: webhook" })
package dev.toritsugi.provisioning;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
