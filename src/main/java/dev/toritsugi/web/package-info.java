/**
 * HTTP rules for requests from Twilio and from operators: the maximum body size, the
 * error format, and the 404 response for a path that no module handles.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
