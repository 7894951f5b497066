/**
 * Signs operators in, and contains their HTTP endpoints, which complete a task, extend
 * after-call work or change an activity.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: operator", "settings", "task", "twilio",
		"twilio :: resource", "twilio :: rest", "twilio :: update", "web" })
package dev.toritsugi.operator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
