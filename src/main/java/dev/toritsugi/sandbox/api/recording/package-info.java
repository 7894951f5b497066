/**
 * Emulates the Recordings of Twilio's 2010-04-01 API and their media files.
 */
@NullMarked
package dev.toritsugi.sandbox.api.recording;

import org.jspecify.annotations.NullMarked;
