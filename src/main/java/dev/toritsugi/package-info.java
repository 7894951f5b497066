/**
 * Toritsugi, a call centre server for Twilio TaskRouter. This package starts the
 * application; each package below it is a room with one task of its own
 * (docs/architecture.md).
 */
@NullMarked
package dev.toritsugi;

import org.jspecify.annotations.NullMarked;
