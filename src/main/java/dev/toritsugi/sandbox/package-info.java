/**
 * Emulates Twilio in the server's process, with its REST APIs, TaskRouter, phone calls
 * and phones. The sandbox is loaded only in the profile {@code sandbox}. Other modules
 * send HTTP requests to the sandbox. The only type that other modules use is the event
 * {@link dev.toritsugi.sandbox.SandboxAccountCreated SandboxAccountCreated}. The bean
 * {@code sandboxTaskScheduler} is a {@code TaskScheduler} on the sandbox's clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "expression")
package dev.toritsugi.sandbox;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
