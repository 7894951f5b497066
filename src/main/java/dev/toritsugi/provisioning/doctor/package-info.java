/**
 * Looks from the outside for what keeps calls from coming through, as somebody would who
 * knows where to look.
 */
@NullMarked
package dev.toritsugi.provisioning.doctor;

import org.jspecify.annotations.NullMarked;
