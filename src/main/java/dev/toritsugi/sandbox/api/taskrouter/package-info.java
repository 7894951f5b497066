/**
 * Emulates TaskRouter's REST API, with one controller for each Twilio resource.
 */
@NullMarked
package dev.toritsugi.sandbox.api.taskrouter;

import org.jspecify.annotations.NullMarked;
