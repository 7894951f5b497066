/**
 * What applications have done with reservations: the assignment callback and the
 * instructions.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.assignment;

import org.jspecify.annotations.NullMarked;
