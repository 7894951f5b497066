/**
 * Requests of the control API that act as a worker.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi.worker;

import org.jspecify.annotations.NullMarked;
