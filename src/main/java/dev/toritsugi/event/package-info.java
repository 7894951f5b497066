/**
 * Handles TaskRouter's event callback and publishes TaskRouter's events as application
 * events.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "twilio", "twilio :: resource", "twilio :: rest", "twilio :: webhook" })
package dev.toritsugi.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
