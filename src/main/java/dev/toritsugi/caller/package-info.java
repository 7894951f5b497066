/**
 * What the caller hears: the greeting, the queue, and an apology where something fails.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "twilio", "twilio :: webhook" })
package dev.toritsugi.caller;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
