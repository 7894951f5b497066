/**
 * The reasons for which the control API refuses requests, with codes for programs.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi.problem;

import org.jspecify.annotations.NullMarked;
