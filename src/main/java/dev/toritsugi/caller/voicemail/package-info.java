/**
 * Lets callers leave a message.
 */
@NullMarked
package dev.toritsugi.caller.voicemail;

import org.jspecify.annotations.NullMarked;
