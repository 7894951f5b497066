/**
 * Emulates the features that all Twilio REST APIs share, such as authentication,
 * parameters, lists and errors. The sub-packages emulate the resources of the individual
 * APIs.
 */
@NullMarked
package dev.toritsugi.sandbox.api;

import org.jspecify.annotations.NullMarked;
