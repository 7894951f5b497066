/**
 * What the operators' browsers call: to sign in, and to say that the work after a call is
 * done.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "task", "twilio", "twilio :: resource", "twilio :: rest", "web" })
package dev.toritsugi.operator;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
