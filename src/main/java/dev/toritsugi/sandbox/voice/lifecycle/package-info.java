/**
 * The life of a call from outside its TwiML: received, placed, redirected, ended.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.lifecycle;

import org.jspecify.annotations.NullMarked;
