/**
 * Requests of the control API that change how the sandbox behaves: undocumented behavior,
 * credentials and faults.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi.settings;

import org.jspecify.annotations.NullMarked;
