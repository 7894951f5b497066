/**
 * After-call work: completes the task of each call when its operator's time is over,
 * which frees the operator, and repairs tasks and activities that were left behind.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "twilio", "twilio :: resource", "twilio :: rest", "event",
		"caller", "assignment" })
package dev.toritsugi.task;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
