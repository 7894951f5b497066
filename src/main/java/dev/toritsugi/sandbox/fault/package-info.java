/**
 * Injects faults into the HTTP traffic between the sandbox and the application.
 * Developers add and remove faults by name. The state of the emulated account stays
 * consistent despite faults.
 */
@NullMarked
package dev.toritsugi.sandbox.fault;

import org.jspecify.annotations.NullMarked;
