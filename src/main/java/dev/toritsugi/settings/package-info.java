/**
 * What a person reads when the server can't start with the settings it was given.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
