/**
 * Serves TaskRouter's statistics in the REST API.
 */
@NullMarked
package dev.toritsugi.sandbox.api.taskrouter.statistics;

import org.jspecify.annotations.NullMarked;
