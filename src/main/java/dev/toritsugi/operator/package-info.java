/**
 * Signs operators in, and contains their HTTP endpoints, which complete a task or extend
 * after-call work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: operator", "task", "twilio",
		"twilio :: resource", "twilio :: rest", "web" })
package dev.toritsugi.operator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
