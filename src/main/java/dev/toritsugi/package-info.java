/**
 * Toritsugi, a call centre server for Twilio TaskRouter. This package starts the
 * application. Each direct subpackage is a module with one responsibility
 * (docs/architecture.md).
 */
@NullMarked
package dev.toritsugi;

import org.jspecify.annotations.NullMarked;
