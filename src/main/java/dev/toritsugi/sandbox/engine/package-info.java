/**
 * The core of the sandbox. Runs commands one at a time, and provides an adjustable clock,
 * repeatable SIDs, the journal and ordered webhooks. Uses neither HTTP nor Spring.
 */
@NullMarked
package dev.toritsugi.sandbox.engine;

import org.jspecify.annotations.NullMarked;
