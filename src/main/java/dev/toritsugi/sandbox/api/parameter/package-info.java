/**
 * The parameters of a request to Twilio's REST API, read from the URL and from a form.
 */
@NullMarked
package dev.toritsugi.sandbox.api.parameter;

import org.jspecify.annotations.NullMarked;
