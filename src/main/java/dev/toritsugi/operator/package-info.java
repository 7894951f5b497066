/**
 * The operators' accounts and sign-in, and the HTTP endpoints for completing a task or
 * prolonging after-call work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: operator", "task", "twilio",
		"twilio :: resource", "twilio :: rest", "web" })
package dev.toritsugi.operator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
