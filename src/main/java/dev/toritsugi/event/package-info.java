/**
 * TaskRouter's event callback, published as application events for other rooms.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "twilio", "twilio :: resource", "twilio :: rest", "twilio :: webhook" })
package dev.toritsugi.event;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
