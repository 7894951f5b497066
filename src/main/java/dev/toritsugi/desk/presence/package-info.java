/**
 * Decides whether an operator's page is reachable, moves the operator of an unreachable
 * page to an activity without calls, and moves the operator back when the page returns.
 */
@NullMarked
package dev.toritsugi.desk.presence;

import org.jspecify.annotations.NullMarked;
