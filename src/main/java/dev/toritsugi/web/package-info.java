/**
 * What every surface of the server shares on HTTP: how large a request may be, and what a
 * refusal looks like.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
