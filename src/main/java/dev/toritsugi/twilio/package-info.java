/**
 * The connection to Twilio. This package contains the account's settings. The package
 * {@code rest} contains the clients of the REST API, {@code resource} the records that
 * the clients read and write, and {@code webhook} the signature check of webhooks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package dev.toritsugi.twilio;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
