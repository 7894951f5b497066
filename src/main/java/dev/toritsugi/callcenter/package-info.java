/**
 * Settings of the call centre, whose keys begin with {@code call-center}, and the
 * validation of these settings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "expression")
package dev.toritsugi.callcenter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
