/**
 * One emulated Twilio account: its creation, set-up and reset.
 */
@NullMarked
package dev.toritsugi.sandbox.account;

import org.jspecify.annotations.NullMarked;
