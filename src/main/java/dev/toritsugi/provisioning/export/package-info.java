/**
 * Exports the resources of an existing workspace as a definition of the call centre.
 */
@NullMarked
package dev.toritsugi.provisioning.export;

import org.jspecify.annotations.NullMarked;
