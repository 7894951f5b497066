/**
 * Serves the sandbox's page. The page consists of static files that need no build step,
 * and uses the control API over HTTP.
 */
@NullMarked
package dev.toritsugi.sandbox.page;

import org.jspecify.annotations.NullMarked;
