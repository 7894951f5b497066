/**
 * Connects this server to Twilio. This package contains the settings of the account and
 * the workspace. The package {@code rest} contains the REST clients, {@code background}
 * what repeats requests without a waiting client, {@code resource} the records that the
 * clients read and write, {@code update} changes of tasks and workers in the version that
 * was read, and {@code webhook} the signature check for webhooks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package dev.toritsugi.twilio;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
