/**
 * The resources IncomingPhoneNumbers and OutgoingCallerIds of Twilio's REST API.
 */
@NullMarked
package dev.toritsugi.sandbox.api.number;

import org.jspecify.annotations.NullMarked;
