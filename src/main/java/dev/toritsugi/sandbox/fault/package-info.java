/**
 * Faults between the sandbox and the application: named, counted, set and removed by the
 * user. The state of the engine stays correct meanwhile.
 */
@NullMarked
package dev.toritsugi.sandbox.fault;

import org.jspecify.annotations.NullMarked;
