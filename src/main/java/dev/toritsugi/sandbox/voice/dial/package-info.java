/**
 * Dial: phones that ring, queues and conferences that a call is connected with.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.dial;

import org.jspecify.annotations.NullMarked;
