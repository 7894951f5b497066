/**
 * The TwiML for callers. It greets and enqueues them, says goodbye, and plays an apology
 * or dials a fallback number if a call cannot be connected to an operator.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "twilio", "twilio :: webhook" })
package dev.toritsugi.caller;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
