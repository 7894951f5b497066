/**
 * Checks for problems that keep calls from reaching operators, one check for each cause.
 */
@NullMarked
package dev.toritsugi.provisioning.doctor;

import org.jspecify.annotations.NullMarked;
