/**
 * Where the resources of the account are kept, by workspace, SID and name.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.registry;

import org.jspecify.annotations.NullMarked;
