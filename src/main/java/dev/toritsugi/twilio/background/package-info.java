/**
 * Runs requests to Twilio in the background: the schedulers whose threads may wait for
 * Twilio, repetitions of an operation that has failed, and batches of operations.
 */
@NullMarked
@NamedInterface("background")
package dev.toritsugi.twilio.background;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
