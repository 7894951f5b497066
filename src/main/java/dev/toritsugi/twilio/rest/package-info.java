/**
 * Contains the clients for Twilio's REST API, with their time limits, retries and
 * exceptions. No other package uses the REST part of Twilio's SDK.
 */
@NullMarked
@NamedInterface("rest")
package dev.toritsugi.twilio.rest;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
