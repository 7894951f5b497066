/**
 * Checks for problems that prevent calls from reaching operators. Each check looks for
 * one cause.
 */
@NullMarked
package dev.toritsugi.provisioning.doctor;

import org.jspecify.annotations.NullMarked;
