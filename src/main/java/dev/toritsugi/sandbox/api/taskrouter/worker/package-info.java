/**
 * Serves TaskRouter's workers and their channels in the REST API.
 */
@NullMarked
package dev.toritsugi.sandbox.api.taskrouter.worker;

import org.jspecify.annotations.NullMarked;
