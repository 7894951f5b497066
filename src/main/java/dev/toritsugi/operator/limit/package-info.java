/**
 * Limits sign-ins with a password, so that passwords cannot be guessed without end and an
 * attacker does not lock operators out.
 */
@NullMarked
package dev.toritsugi.operator.limit;

import org.jspecify.annotations.NullMarked;
