/**
 * Emulates the parts of Twilio's 2010-04-01 API that TaskRouter applications use, which
 * are calls, phone numbers, applications and queues.
 */
@NullMarked
package dev.toritsugi.sandbox.api.voice;

import org.jspecify.annotations.NullMarked;
