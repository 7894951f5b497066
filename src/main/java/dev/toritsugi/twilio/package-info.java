/**
 * Twilio as the other rooms see it: our settings, the one door to its REST API, and the
 * check that a webhook is its.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package dev.toritsugi.twilio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
