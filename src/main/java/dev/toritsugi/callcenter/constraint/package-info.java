/**
 * Constraints on individual settings, and a collector of violations with their paths.
 */
@NullMarked
package dev.toritsugi.callcenter.constraint;

import org.jspecify.annotations.NullMarked;
