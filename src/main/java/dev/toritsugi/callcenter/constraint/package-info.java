/**
 * Constraints on single settings, and the collection of violations with their paths.
 */
@NullMarked
package dev.toritsugi.callcenter.constraint;

import org.jspecify.annotations.NullMarked;
