/**
 * Changes tasks and workers in the version that was read, so that changes by other
 * programs are not overwritten.
 */
@NullMarked
@NamedInterface("update")
package dev.toritsugi.twilio.update;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
