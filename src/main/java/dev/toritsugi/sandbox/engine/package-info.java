/**
 * The basis of the sandbox: commands that run one at a time, a clock that can be moved,
 * SIDs from a seed, the journal, and webhooks. Uses neither HTTP nor Spring.
 */
@NullMarked
package dev.toritsugi.sandbox.engine;

import org.jspecify.annotations.NullMarked;
