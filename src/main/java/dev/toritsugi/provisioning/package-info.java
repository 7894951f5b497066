/**
 * The workspace as code: what a company says of its call centre, compared with what is at
 * Twilio, and made so. Definition and account are the same resources; what differs is a
 * plan; a plan is carried out change by change.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "expression", "settings", "twilio", "twilio :: rest",
		"twilio :: webhook" })
package dev.toritsugi.provisioning;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
