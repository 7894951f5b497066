/**
 * The current state of the workspace: workers, open tasks, reservations, queues and
 * activities. Reads the state from Twilio periodically while it is needed, and applies
 * TaskRouter's events to it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter :: operator", "event", "expression", "twilio",
		"twilio :: background", "twilio :: resource", "twilio :: rest" })
package dev.toritsugi.floor;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
