/**
 * What REST requests, TwiML and instructions request of conferences and their
 * participants.
 */
@NullMarked
package dev.toritsugi.sandbox.voice.conference.request;

import org.jspecify.annotations.NullMarked;
