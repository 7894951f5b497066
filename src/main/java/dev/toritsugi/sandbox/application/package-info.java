/**
 * The application in the sandbox's own process, as far as the sandbox's page shows it.
 * Everything is read from the settings by their names.
 */
@NullMarked
package dev.toritsugi.sandbox.application;

import org.jspecify.annotations.NullMarked;
