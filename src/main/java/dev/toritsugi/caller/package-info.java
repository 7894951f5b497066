/**
 * The TwiML for callers: greeting and queue, goodbye, and an apology or a fallback number
 * when a call can't be put through.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "twilio", "twilio :: webhook" })
package dev.toritsugi.caller;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
