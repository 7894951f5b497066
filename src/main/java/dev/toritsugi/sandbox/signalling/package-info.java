/**
 * The web sockets of browsers: Twilio's signalling service for the Voice SDK, and the
 * socket of the sandbox's page for callers with sound.
 */
@NullMarked
package dev.toritsugi.sandbox.signalling;

import org.jspecify.annotations.NullMarked;
