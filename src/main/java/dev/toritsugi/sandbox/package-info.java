/**
 * A small Twilio in this process, on only in the profile "sandbox": REST surface,
 * TaskRouter, callers and operators' phones. Nobody else in the application knows it;
 * they meet over HTTP.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "expression")
package dev.toritsugi.sandbox;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
