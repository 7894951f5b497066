/**
 * What happens in the workspace, as TaskRouter tells it, for whoever listens.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "twilio", "twilio :: resource", "twilio :: rest", "twilio :: webhook" })
package dev.toritsugi.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
