/**
 * Serves the sandbox's page: static files without a build step, which use the control API
 * over HTTP.
 */
@NullMarked
package dev.toritsugi.sandbox.page;

import org.jspecify.annotations.NullMarked;
