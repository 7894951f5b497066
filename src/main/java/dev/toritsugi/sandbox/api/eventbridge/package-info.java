/**
 * Emulates TaskRouter's event bridge, which the browser library TaskRouter.js uses. The
 * library sends requests by HTTP and receives events by web socket. Twilio does not
 * document the event bridge; the sources are the library and tests with it.
 */
@NullMarked
package dev.toritsugi.sandbox.api.eventbridge;

import org.jspecify.annotations.NullMarked;
