/**
 * Stores the TaskRouter resources of the account, and finds resources by workspace, SID
 * and name.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.registry;

import org.jspecify.annotations.NullMarked;
