/**
 * The TwiML parser, which converts a document into verbs.
 */
@NullMarked
package dev.toritsugi.sandbox.twiml;

import org.jspecify.annotations.NullMarked;
