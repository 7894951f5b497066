/**
 * Emulates Twilio in this process, in the profile "sandbox" only: REST API, TaskRouter,
 * calls and phones. The other rooms reach it over HTTP and use none of its types.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "expression")
package dev.toritsugi.sandbox;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
