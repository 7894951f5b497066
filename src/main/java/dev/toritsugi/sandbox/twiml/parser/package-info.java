/**
 * The TwiML parser, which converts a document into verbs. Each verb has a reader of its
 * own.
 */
@NullMarked
package dev.toritsugi.sandbox.twiml.parser;

import org.jspecify.annotations.NullMarked;
