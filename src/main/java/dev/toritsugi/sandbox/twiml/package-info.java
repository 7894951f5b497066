/**
 * The TwiML parser: turns the text of a document into verbs.
 */
@NullMarked
package dev.toritsugi.sandbox.twiml;

import org.jspecify.annotations.NullMarked;
