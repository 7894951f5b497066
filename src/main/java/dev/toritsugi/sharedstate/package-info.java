/**
 * Decisions of operators that apply on all replicas, stored in the attributes of a
 * reserved worker at Twilio.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: operator", "twilio", "twilio :: resource",
		"twilio :: rest", "twilio :: update" })
package dev.toritsugi.sharedstate;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
