/**
 * Injects faults into the HTTP traffic between the sandbox and the application. Users add
 * and remove named faults. The state of the emulated account remains consistent.
 */
@NullMarked
package dev.toritsugi.sandbox.fault;

import org.jspecify.annotations.NullMarked;
