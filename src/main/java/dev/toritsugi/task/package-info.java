/**
 * What becomes of a task once somebody talked to the caller: it is completed, exactly it,
 * so that its worker is free for the next one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "twilio", "twilio :: resource", "twilio :: rest", "event",
		"caller", "assignment" })
package dev.toritsugi.task;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
