/**
 * The operators' page and its HTTP API: the state of the call centre, the browser phone,
 * work and presence of operators, and their commands during a call.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assignment", "callcenter", "callcenter :: operator",
		"callcenter :: routing", "caller", "callerlist", "event", "floor", "hours", "hours :: manual", "operator",
		"operator :: activity", "sharedstate", "task", "task :: wrapup", "twilio", "twilio :: background",
		"twilio :: resource", "twilio :: rest", "twilio :: update", "twilio :: webhook", "web" })
package dev.toritsugi.desk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
