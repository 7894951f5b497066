/**
 * Faults of the wire, as small named things that are set, counted and taken back. What
 * the engine does stays right underneath.
 */
@NullMarked
package dev.toritsugi.sandbox.fault;

import org.jspecify.annotations.NullMarked;
