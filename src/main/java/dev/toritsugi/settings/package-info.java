/**
 * Reports wrong and unknown settings when the application starts, one line each.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
