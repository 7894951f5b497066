/**
 * Assignment callbacks and the execution of assignment instructions.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.assignment;

import org.jspecify.annotations.NullMarked;
