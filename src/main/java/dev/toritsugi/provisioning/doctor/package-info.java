/**
 * Checks of the doctor: each looks for one cause that keeps calls from reaching\n *
 * operators.\n
 */
@NullMarked
package dev.toritsugi.provisioning.doctor;

import org.jspecify.annotations.NullMarked;
