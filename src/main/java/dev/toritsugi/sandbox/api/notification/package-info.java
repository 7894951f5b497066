/**
 * Emulates Twilio's REST API for the debugger's notifications.
 */
@NullMarked
package dev.toritsugi.sandbox.api.notification;

import org.jspecify.annotations.NullMarked;
