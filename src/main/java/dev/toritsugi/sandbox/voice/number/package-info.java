/**
 * The account's phone numbers and TwiML applications, and the URLs that they have for
 * calls.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.number;

import org.jspecify.annotations.NullMarked;
