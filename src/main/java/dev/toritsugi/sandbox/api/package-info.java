/**
 * Emulates what all resources of Twilio's REST APIs share, such as authentication,
 * parameters, lists and errors. The resources are in the sub-packages.
 */
@NullMarked
package dev.toritsugi.sandbox.api;

import org.jspecify.annotations.NullMarked;
