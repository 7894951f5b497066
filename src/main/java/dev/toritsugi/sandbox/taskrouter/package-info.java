/**
 * Emulates TaskRouter for one account: resources, routing and events. The emulation does
 * not depend on phone calls or HTTP. All methods of this package must be called within a
 * command of the sandbox engine.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter;

import org.jspecify.annotations.NullMarked;
