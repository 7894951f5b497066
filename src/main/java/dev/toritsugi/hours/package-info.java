/**
 * Opening hours: whether the call centre is open at a given time, why it is closed, and
 * when it opens next.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: hours" })
package dev.toritsugi.hours;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
