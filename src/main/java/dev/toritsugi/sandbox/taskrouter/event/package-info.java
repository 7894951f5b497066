/**
 * Records the events of a workspace, publishes them to listeners, and sends them to the
 * workspace's event callback URL.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.event;

import org.jspecify.annotations.NullMarked;
