/**
 * The surface for whoever tries the server out: callers and operators act through it, and
 * everything that happens is there to see.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi;

import org.jspecify.annotations.NullMarked;
