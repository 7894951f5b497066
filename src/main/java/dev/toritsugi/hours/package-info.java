/**
 * Opening hours: whether the call centre is open at a given time, by its schedule or by a
 * supervisor's decision, why it is closed, and when it opens next.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: hours", "sharedstate", "twilio :: resource",
		"twilio :: rest" })
package dev.toritsugi.hours;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
