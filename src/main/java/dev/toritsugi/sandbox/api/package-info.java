/**
 * Twilio's REST APIs as the sandbox emulates them: authentication, parameters, lists and
 * errors. The resources are in the sub-packages.
 */
@NullMarked
package dev.toritsugi.sandbox.api;

import org.jspecify.annotations.NullMarked;
