/**
 * Tasks, workers, reservations and calls of Twilio as records, and their SIDs.
 */
@NullMarked
@NamedInterface("resource")
package dev.toritsugi.twilio.resource;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
