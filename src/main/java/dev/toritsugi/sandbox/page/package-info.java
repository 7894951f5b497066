/**
 * Serves the sandbox's page. The page consists of static files without a build step, and
 * sends requests to the control API.
 */
@NullMarked
package dev.toritsugi.sandbox.page;

import org.jspecify.annotations.NullMarked;
