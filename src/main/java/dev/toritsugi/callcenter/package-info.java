/**
 * The model of the call centre: what a company says of it below {@code call-center} in
 * its settings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "expression")
package dev.toritsugi.callcenter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
