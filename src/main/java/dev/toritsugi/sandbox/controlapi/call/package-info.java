/**
 * Requests of the control API that place calls and act as their callers.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi.call;

import org.jspecify.annotations.NullMarked;
