/**
 * Clients of Twilio's REST API, with time limits, repetitions and errors in one place. No
 * other package uses the REST part of Twilio's SDK.
 */
@NullMarked
@NamedInterface("rest")
package dev.toritsugi.twilio.rest;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
