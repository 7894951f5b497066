/**
 * Core of the sandbox: runs commands one at a time, and provides an adjustable clock,
 * seeded SIDs, the journal and the order of webhooks. Uses neither HTTP nor Spring.
 */
@NullMarked
package dev.toritsugi.sandbox.engine;

import org.jspecify.annotations.NullMarked;
