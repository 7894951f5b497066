/**
 * The connection to Twilio. This package has the account's settings; {@code rest} has the
 * clients of the REST API, {@code resource} the records that they read and write,
 * {@code webhook} the check of signatures.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package dev.toritsugi.twilio;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
