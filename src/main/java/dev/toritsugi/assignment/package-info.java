/**
 * Assignment callbacks and calls to operators' phones: rings the reserved operator, and
 * offers a missed call to the next one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "twilio", "twilio :: resource", "twilio :: rest",
		"twilio :: webhook", "event" })
package dev.toritsugi.assignment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
