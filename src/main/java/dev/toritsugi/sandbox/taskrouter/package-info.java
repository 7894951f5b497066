/**
 * TaskRouter of one account: resources, routing and events. Knows neither calls nor HTTP.
 * All of it must be used from within a command of the engine only.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter;

import org.jspecify.annotations.NullMarked;
