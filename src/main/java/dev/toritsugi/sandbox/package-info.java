/**
 * Emulates Twilio in the server's process, with its REST APIs, TaskRouter, phone calls
 * and phones. It exists only in the profile {@code sandbox}. Other modules use it over
 * HTTP. The only type that they use is the event
 * {@link dev.toritsugi.sandbox.SandboxAccountCreated SandboxAccountCreated}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "expression")
package dev.toritsugi.sandbox;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
