/**
 * Everything that knows Twilio: the account's settings here; its REST API, the resources
 * it answers with, and its webhooks in packages of their own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package dev.toritsugi.twilio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
