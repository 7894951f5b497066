/**
 * A TwiML document: its verbs and their attributes, with the problems that the parser
 * found.
 */
@NullMarked
package dev.toritsugi.sandbox.twiml;

import org.jspecify.annotations.NullMarked;
