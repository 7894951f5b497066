/**
 * HTTP rules for all requests, from Twilio and from operators: the largest body, the
 * format of errors, and 404 for each path that no other room serves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
