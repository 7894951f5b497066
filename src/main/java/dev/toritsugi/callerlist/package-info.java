/**
 * Lists of callers by their numbers: blocked callers, callers who wait before others, and
 * callers who are known to an operator.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: callers", "sharedstate", "twilio :: resource",
		"twilio :: rest" })
package dev.toritsugi.callerlist;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
