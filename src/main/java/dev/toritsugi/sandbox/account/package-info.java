/**
 * Creates, sets up and resets the emulated Twilio account.
 */
@NullMarked
package dev.toritsugi.sandbox.account;

import org.jspecify.annotations.NullMarked;
