/**
 * Reports wrong and unknown settings when the application starts, with one line for each
 * setting.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.settings;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
