/**
 * The operators' commands during a call and the after-call work: decline, note, hand on
 * to another queue, end a call.
 */
@NullMarked
package dev.toritsugi.desk.call;

import org.jspecify.annotations.NullMarked;
