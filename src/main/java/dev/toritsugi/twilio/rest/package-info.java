/**
 * Clients of Twilio's REST API, with time limits, repetitions and errors in one place.
 * The only package that uses Twilio's SDK for REST.
 */
@NullMarked
@NamedInterface("rest")
package dev.toritsugi.twilio.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
