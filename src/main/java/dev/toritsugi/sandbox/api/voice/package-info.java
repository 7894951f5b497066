/**
 * The resources Calls and Applications of Twilio's REST API, and the readers of the
 * parameters that both share with other resources.
 */
@NullMarked
package dev.toritsugi.sandbox.api.voice;

import org.jspecify.annotations.NullMarked;
