/**
 * Voicemail: makes a task of each message that a caller has recorded, returns forgotten
 * messages to the queue, lets operators listen to messages, and deletes old ones.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assignment", "callcenter", "callcenter :: voicemail", "caller", "operator",
		"task", "twilio", "twilio :: background", "twilio :: resource", "twilio :: rest", "twilio :: update",
		"twilio :: webhook" })
package dev.toritsugi.voicemail;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
