/**
 * What TaskRouter is told to do with a reservation: ring the chosen operator.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "twilio", "twilio :: resource", "twilio :: rest",
		"twilio :: webhook", "event" })
package dev.toritsugi.assignment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
