/**
 * Twilio's REST surface: the routes that the server asks so far.
 */
@NullMarked
package dev.toritsugi.sandbox.api;

import org.jspecify.annotations.NullMarked;
