/**
 * TwiML at work: what leads a call from verb to verb and from document to document.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.interpreter;

import org.jspecify.annotations.NullMarked;
