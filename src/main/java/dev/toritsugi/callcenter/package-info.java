/**
 * Settings of the call centre below {@code call-center}, and their validation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "expression")
package dev.toritsugi.callcenter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
