/**
 * TwiML as the sandbox reads it: from the text of a document to verbs.
 */
@NullMarked
package dev.toritsugi.sandbox.twiml;

import org.jspecify.annotations.NullMarked;
