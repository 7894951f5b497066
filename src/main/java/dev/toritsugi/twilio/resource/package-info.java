/**
 * Contains records for Twilio's tasks, workers, reservations and calls, and for their
 * SIDs.
 */
@NullMarked
@NamedInterface("resource")
package dev.toritsugi.twilio.resource;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
