/**
 * Toritsugi, a call desk on Twilio TaskRouter: starts the rooms and shuts every path that
 * no room opens.
 */
@NullMarked
package dev.toritsugi;

import org.jspecify.annotations.NullMarked;
