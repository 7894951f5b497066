/**
 * Sends frames on the sandbox's web sockets.
 */
@NullMarked
package dev.toritsugi.sandbox.socket;

import org.jspecify.annotations.NullMarked;
