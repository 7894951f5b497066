/**
 * A call centre that is there, as the definition that would have made it.
 */
@NullMarked
package dev.toritsugi.provisioning.export;

import org.jspecify.annotations.NullMarked;
