/**
 * The JSON payloads of the event bridge's responses and events.
 */
@NullMarked
package dev.toritsugi.sandbox.api.eventbridge.payload;

import org.jspecify.annotations.NullMarked;
