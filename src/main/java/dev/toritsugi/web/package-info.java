/**
 * Applies common HTTP rules to requests from Twilio and from operators. Limits the body
 * size, formats errors, and returns 404 for paths that no module handles.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
