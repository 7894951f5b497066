/**
 * The lists of Twilio's REST API: their filters by time, their order and their pages.
 */
@NullMarked
package dev.toritsugi.sandbox.api.page;

import org.jspecify.annotations.NullMarked;
