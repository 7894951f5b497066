/**
 * Handles assignment callbacks and calls to operators' phones: rings the reserved
 * operator, and offers a missed call to the next operator.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "twilio", "twilio :: resource", "twilio :: rest",
		"twilio :: webhook", "event" })
package dev.toritsugi.assignment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
