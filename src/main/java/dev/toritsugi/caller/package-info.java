/**
 * Returns the TwiML for callers. The TwiML greets and enqueues callers and says goodbye.
 * If a call cannot be connected to an operator, the TwiML dials a fallback number or
 * plays an apology.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: callers", "callcenter :: destination",
		"callcenter :: hours", "callcenter :: menu", "callcenter :: prompt", "callcenter :: routing",
		"callcenter :: voicemail", "callcenter :: waiting", "callerlist", "floor", "hours", "menu", "settings",
		"twilio", "twilio :: resource", "twilio :: rest", "twilio :: webhook" })
package dev.toritsugi.caller;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
