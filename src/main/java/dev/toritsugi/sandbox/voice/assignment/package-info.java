/**
 * Assignment callbacks, and the instructions that applications give for reservations.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.assignment;

import org.jspecify.annotations.NullMarked;
