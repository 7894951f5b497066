/**
 * The events of a workspace: published to listeners, kept as its history, and sent to its
 * event callback URL.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.event;

import org.jspecify.annotations.NullMarked;
