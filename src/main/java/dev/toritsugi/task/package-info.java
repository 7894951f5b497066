/**
 * Completes each call's task when the after-call work is over, which frees the operator
 * for the next call. Corrects tasks and worker activities after a webhook was lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: waiting", "twilio", "twilio :: background",
		"twilio :: resource", "twilio :: rest", "twilio :: update", "twilio :: webhook", "event", "caller",
		"assignment" })
package dev.toritsugi.task;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
