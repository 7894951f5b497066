/**
 * Handles assignment callbacks and the calls to operators' phones. Makes the reserved
 * operator's phone ring, and makes TaskRouter offer a missed call to the next operator.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: operator", "twilio", "twilio :: background",
		"twilio :: resource", "twilio :: rest", "twilio :: update", "twilio :: webhook", "event", "web" })
package dev.toritsugi.assignment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
