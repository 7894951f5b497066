/**
 * Emulates the Conferences and Participants of Twilio's 2010-04-01 API.
 */
@NullMarked
package dev.toritsugi.sandbox.api.conference;

import org.jspecify.annotations.NullMarked;
