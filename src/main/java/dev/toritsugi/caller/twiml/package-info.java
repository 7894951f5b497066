/**
 * TwiML documents for callers.
 */
@NullMarked
package dev.toritsugi.caller.twiml;

import org.jspecify.annotations.NullMarked;
