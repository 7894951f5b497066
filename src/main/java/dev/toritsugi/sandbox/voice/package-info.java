/**
 * Phone calls of an emulated account. The only class in this package creates the services
 * of the sub-packages: phone numbers, calls, TwiML interpreter, prompts, queues,
 * conferences, Dial and assignment instructions.
 */
@NullMarked
package dev.toritsugi.sandbox.voice;

import org.jspecify.annotations.NullMarked;
