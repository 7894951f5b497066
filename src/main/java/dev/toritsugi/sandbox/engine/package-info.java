/**
 * The core of the sandbox. Runs commands one at a time, and provides an adjustable clock,
 * repeatable SIDs, the journal and ordered webhooks. This package does not use HTTP or
 * Spring.
 */
@NullMarked
package dev.toritsugi.sandbox.engine;

import org.jspecify.annotations.NullMarked;
