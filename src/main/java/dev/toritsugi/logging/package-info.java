/**
 * Keeps the log readable and free of tokens: no text from a client, a caller or Twilio
 * can forge a line of the log or control the terminal that shows it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.toritsugi.logging;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
