/**
 * TaskRouter's REST surface, one controller a resource.
 */
@NullMarked
package dev.toritsugi.sandbox.api.taskrouter;

import org.jspecify.annotations.NullMarked;
