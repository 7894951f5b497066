/**
 * What everything in the sandbox stands on: one command at a time, a clock that can be
 * moved, SIDs from a seed, the journal, and webhooks as the engine sees them. No HTTP
 * type and no Spring in here.
 */
@NullMarked
package dev.toritsugi.sandbox.engine;

import org.jspecify.annotations.NullMarked;
