/**
 * Decides what a waiting caller hears next: recordings, announcements with figures, and
 * offers.
 */
@NullMarked
package dev.toritsugi.caller.waiting;

import org.jspecify.annotations.NullMarked;
