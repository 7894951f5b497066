/**
 * Answering-machine detection on outbound calls.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.detection;

import org.jspecify.annotations.NullMarked;
