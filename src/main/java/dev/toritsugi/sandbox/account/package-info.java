/**
 * One account at Twilio with everything in it: how it is made, and made anew.
 */
@NullMarked
package dev.toritsugi.sandbox.account;

import org.jspecify.annotations.NullMarked;
