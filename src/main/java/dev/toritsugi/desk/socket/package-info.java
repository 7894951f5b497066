/**
 * The web socket of operators' pages. Sends the state to each page when it has changed,
 * and pings, whose answers show that the page is reachable.
 */
@NullMarked
package dev.toritsugi.desk.socket;

import org.jspecify.annotations.NullMarked;
