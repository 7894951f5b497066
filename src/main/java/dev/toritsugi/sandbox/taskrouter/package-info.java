/**
 * Emulates TaskRouter for one account: resources, routing and events. The emulation
 * depends neither on phone calls nor on HTTP. All methods of this package must be called
 * within a command of the sandbox engine.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter;

import org.jspecify.annotations.NullMarked;
