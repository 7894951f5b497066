/**
 * The operators' accounts, their sign-in, and the endpoints that their browsers call to
 * complete a task or to prolong after-call work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: operator", "task", "twilio",
		"twilio :: resource", "twilio :: rest", "web" })
package dev.toritsugi.operator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
