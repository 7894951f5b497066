/**
 * The account's phone numbers and TwiML applications, with their webhook URLs for calls,
 * and the format of phone numbers.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.number;

import org.jspecify.annotations.NullMarked;
